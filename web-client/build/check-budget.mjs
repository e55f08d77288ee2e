// Fails the build when a page would load more script than a slow phone can take,
// or when the page would break the Content-Security-Policy that it is served under.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const OUT = 'target/classes/META-INF/resources';
const FIRST_LOAD_LIMIT = 170_000;

const manifest = JSON.parse(readFileSync(`${OUT}/assets/manifest.json`, 'utf8'));
const size = new Map();
const bytes = (file) => {
  if (!size.has(file)) size.set(file, gzipSync(readFileSync(`${OUT}/${file}`), { level: 9 }).length);
  return size.get(file);
};
const closure = (key, seen = new Set()) => {
  if (!seen.has(key)) {
    seen.add(key);
    for (const next of manifest[key].imports ?? []) closure(next, seen);
  }
  return seen;
};

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
let broken = false;
for (const key of [entry, ...Object.keys(manifest).filter((k) => manifest[k].isDynamicEntry)]) {
  const parts = closure(key, closure(entry));
  const total = [...parts].reduce((sum, part) => sum + bytes(manifest[part].file), 0);
  const over = total > FIRST_LOAD_LIMIT;
  broken ||= over;
  console.log(
    `${over ? 'TOO MUCH ' : ''}${(total / 1000).toFixed(1).padStart(6)} kB  ${key === entry ? 'every page' : key}`,
  );
}

const page = readFileSync(`${OUT}/index.html`, 'utf8');
for (const [what, pattern] of [
  ['an inline script', /<script(?![^>]*\bsrc=)[^>]*>/],
  ['an inline style', /<style|\sstyle=/],
  ['an address elsewhere', /(?:src|href)="(?:https?:)?\/\//],
]) {
  if (pattern.test(page)) {
    console.error(`index.html has ${what}`);
    broken = true;
  }
}
process.exit(broken ? 1 : 0);
