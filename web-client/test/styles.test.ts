import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../src');
const FIRST = join(ROOT, 'app/main.tsx');

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

const read = (file: string) => readFileSync(file, 'utf8');

const resolved = (from: string, specifier: string) =>
  ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((ending) => resolve(dirname(from), specifier) + ending)
    .find((path) => specifier.startsWith('.') && existsSync(path) && statSync(path).isFile());

const imports = (file: string, how: RegExp) =>
  file.endsWith('.css')
    ? []
    : [...read(file).matchAll(how)].map((match) => resolved(file, match[1] ?? '')).filter((path) => path !== undefined);

const atOnce = (file: string) => imports(file, /(?:import|export)\s[^;]*?['"]([^'"]+)['"]/g);
const whenOpened = (file: string) => imports(file, /import\(\s*['"]([^'"]+)['"]\s*\)/g);

/** What comes with a file when it is loaded. */
const loadedWith = (file: string, seen = new Set<string>()): Set<string> => {
  if (!seen.has(file)) {
    seen.add(file);
    atOnce(file).forEach((next) => loadedWith(next, seen));
  }
  return seen;
};

/** Each page or tab that is loaded when it is opened, with all that is loaded then: its own, and that of what it opens in. */
const pages = (file: string, around = new Set<string>(), found = new Map<string, Set<string>>()) => {
  const loaded = new Set([...around, ...loadedWith(file)]);
  if (!found.has(file)) {
    found.set(file, loaded);
    [...loadedWith(file)].flatMap(whenOpened).forEach((next) => pages(next, loaded, found));
  }
  return found;
};

const stylesheets = files(ROOT).filter((file) => file.endsWith('.css'));
const definedIn = new Map<string, string[]>();
for (const sheet of stylesheets)
  for (const [, name = ''] of read(sheet)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/\.([a-zA-Z][\w-]*)/g))
    definedIn.set(name, [...(definedIn.get(name) ?? []), sheet]);

const classes = (file: string) =>
  [...read(file).matchAll(/[cC]lassName\s*[=:]\s*(?:\{((?:[^{}]|\{[^{}]*\})*)\}|("[^"]*"))/g)]
    .flatMap((match) => [...(match[1] ?? match[2] ?? '').matchAll(/['"`]([^'"`]*)['"`]/g)])
    .flatMap((match) => (match[1] ?? '').replace(/\$\{[^}]*\}/g, '…').split(/\s+/));

it('loads the rules of every class with the page that uses it, whichever page was opened first', () => {
  const opened = pages(FIRST);
  expect(opened.size).toBeGreaterThan(50);
  const without = [...opened].flatMap(([page, loaded]) =>
    [...loaded]
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        classes(file)
          .filter((name) => definedIn.has(name) && !definedIn.get(name)!.some((sheet) => loaded.has(sheet)))
          .map((name) => `${relative(ROOT, page)}: .${name} of ${relative(ROOT, file)}`),
      ),
  );
  expect(without).toEqual([]);
});
