/** Provincial regions: what comparison must know of them beside their figures (data/provinces.json). */
import data from './data/provinces.json';

export interface Province {
  /** Adcode of GB/T 2260, six digits. */
  code: string;
  name: string;
  /** One character that stands for it where there is no room for a name (川, 沪). */
  mark: string;
  /** Two letters that stand for it in Latin script (SC, SH). */
  letters: string;
  /** Place in the grid of squares, from the left and from the top. */
  column: number;
  row: number;
  /** Adcodes of the regions that it touches. */
  neighbours: readonly string[];
}

export const provinces: readonly Province[] = data.rows;

const byCode = new Map(provinces.map((province) => [province.code, province]));
const byName = new Map(provinces.map((province) => [province.name, province]));

export const provinceOf = (code: string | null): Province | undefined => (code === null ? undefined : byCode.get(code));

export const provinceNamed = (name: string): Province | undefined => byName.get(name);
