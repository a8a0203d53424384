import type { Region } from '../../model/analysis';
import { findRegions, regionOf } from '../../language/regions';

/** The listed region of exactly this name; null for other words and for names that several share. */
export function regionCalled(name: string): Region | null {
  const [match, ...others] = name.length >= 2 && name.length <= 15 ? findRegions(name) : [];
  if (!match || others.length > 0 || match.start !== 0 || match.end !== name.length) return null;
  const provinces = match.divisions.filter(({ level }) => level === 'province');
  const possible = match.full ? match.divisions : provinces.length > 0 ? provinces : match.divisions.filter(({ level }) => level === 'prefecture');
  const [division, second] = possible;
  return division && !second ? regionOf(division) : null;
}
