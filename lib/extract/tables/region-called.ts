import type { Region } from '../../model/analysis';
import { findRegions, regionOf } from '../../language/regions';

/** The listed region of exactly this name, autonomous prefectures also in short; null for other words and for names that several share. */
export function regionCalled(name: string): Region | null {
  return exactly(name) ?? prefectureOf(name);
}

/** 红河州, 恩施州: an autonomous prefecture without the peoples that its full name has. */
function prefectureOf(name: string): Region | null {
  const called = /^(\p{Script=Han}{2,4})州$/u.exec(name)?.[1] ?? '';
  const [match] = called === '' ? [] : findRegions(called);
  if (!match || match.start !== 0 || match.end !== called.length) return null;
  const [division, second] = match.divisions.filter(({ name: full }) => full.endsWith('自治州'));
  return division && !second ? regionOf(division) : null;
}

function exactly(name: string): Region | null {
  const [match, ...others] = name.length >= 2 && name.length <= 15 ? findRegions(name) : [];
  if (!match || others.length > 0 || match.start !== 0 || match.end !== name.length) return null;
  const provinces = match.divisions.filter(({ level }) => level === 'province');
  const possible = match.full ? match.divisions : provinces.length > 0 ? provinces : match.divisions.filter(({ level }) => level === 'prefecture');
  const [division, second] = possible;
  return division && !second ? regionOf(division) : null;
}
