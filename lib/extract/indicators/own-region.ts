/** The names by which a report calls its own region: 云岭省 and 云岭, with those of the regions above it. */
import type { Region } from '../../model/analysis';
import type { OwnRegion } from './subject';

const ENDING = /(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|自治州|自治县|地区|[省市县区旗盟镇乡])$/;

export function ownRegion(region: Region): OwnRegion {
  const names = new Set<string>();
  if (region.name !== '') {
    const short = region.name.replace(ENDING, '');
    for (const name of [region.name, short]) if (name.length >= 2) names.add(name);
  }
  return { names };
}
