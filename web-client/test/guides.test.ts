import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const guides = path.resolve(import.meta.dirname, '../../docs/guides');
const danish = readdirSync(guides).filter((file) => file.endsWith('.md') && file !== 'README.md');
const read = (file: string) => readFileSync(path.join(guides, file), 'utf8');
const english = (file: string) => /\[English\]\((en\/[\w-]+\.md)\)/.exec(read(file))?.[1] ?? '';
const pictures = (text: string) => [...text.matchAll(/!\[[^\]]+\]\([^)]*?([\w-]+\.png)\)/g)].map((one) => one[1]!);
const headings = (text: string) => [...text.matchAll(/^#+ /gm)].map((one) => one[0]);

describe('the guides', () => {
  it.each(danish)('%s is there in English, with the same parts and the same pictures', (file) => {
    const da = read(file);
    const en = read(english(file));

    expect(headings(en)).toEqual(headings(da));
    expect(pictures(en)).toEqual(pictures(da));
  });

  it.each(danish)('%s is shown in English with the pictures of the folder above', (file) => {
    const links = [...read(english(file)).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((one) => one[1]!);

    expect(links.filter((link) => !existsSync(path.join(guides, 'en', link)))).toEqual([]);
  });

  it.each(danish)('%s shows pictures that are there', (file) => {
    expect(pictures(read(file)).filter((picture) => !existsSync(path.join(guides, 'pictures', picture)))).toEqual([]);
  });
});
