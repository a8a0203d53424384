/** What the packages carry of other people's work: which libraries, under which licences, with their texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Licences under which a work may be part of one under MIT without terms of its own for the whole (SPDX identifiers). */
const FITTING: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'Zlib',
  'Unlicense',
  'BlueOak-1.0.0',
  'CC0-1.0',
]);

/** Licences of packages whose metadata do not name one by its identifier, as their own files give them. */
const READ_BY_HAND: Readonly<Record<string, string>> = { segmentit: 'MIT', duck: 'BSD-2-Clause' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX expression; '' where none is known. */
  licence: string;
}

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
}

/** Every package that can get into what is given out, by name: all but those of development alone. */
export function shippedPackages(): ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as { packages: Record<string, LockedPackage> };
  const shipped = Object.entries(packages).filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional);
  return shipped
    .map(([path, { version = '', license = '' }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, licence: READ_BY_HAND[name] ?? license };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** True where one of the choices of an SPDX expression (A OR B) fits in all its parts (A AND B). */
export function fitsMit(licence: string): boolean {
  const choices = licence.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((part) => FITTING.has(part)));
}

/** The text that lies in every package: each library with its licence in full. */
export function thirdPartyNotices(): string {
  const parts = shippedPackages().map(({ name, version, licence }) => [`${name} ${version} (${licence})`, ...licenceTexts(name)].join('\n\n'));
  return ['ReportLens contains or is built with the works below.', ...parts].join(`\n\n${'-'.repeat(72)}\n\n`) + '\n';
}

function licenceTexts(name: string): string[] {
  const folder = `${root}node_modules/${name}/`;
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort();
  return files.map((file) => readFileSync(folder + file, 'utf8').trim());
}
