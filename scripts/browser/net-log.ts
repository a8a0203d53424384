/**
 * Chromium's own log of its network (`--log-net-log`): every request of every page, frame, worker and of the browser itself, as they
 * leave it. What the policy of a page forbids never gets there; files of extensions, `blob:` and `data:` are no requests.
 */
import { readFileSync } from 'node:fs';

export interface NetRequest {
  url: string;
  /** Origin that asked; null for what the reader or the browser itself began. */
  initiator: string | null;
  /** Whether it is a page that somebody went to, in a tab. */
  isNavigation: boolean;
}

interface LogEvent {
  type: number;
  phase: number;
  params?: { url?: string; initiator?: string; request_type?: string };
}

/** Start of an event with its parameters, of those that have both ends (net/log/net_log_event_type_list.h). */
const BEGIN = 1;

/**
 * The log has an event a line; that of a browser which was killed has no end.
 *
 * @throws Error where it is no such log.
 */
export function requestsIn(file: string): NetRequest[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = /"URL_REQUEST_START_JOB":(\d{1,5})/.exec(lines[0] ?? '')?.[1];
  if (start === undefined) throw new Error(`${file} is no log of Chromium's network`);
  return lines.filter((line) => line.startsWith('{') && line.includes(`"type":${start}`)).flatMap((line) => requestOf(line, Number(start)));
}

function requestOf(line: string, start: number): NetRequest[] {
  const { type, phase, params = {} } = JSON.parse(line.replace(/[^}]{1,9}$/, '')) as LogEvent;
  if (type !== start || phase !== BEGIN || params.url === undefined) return [];
  const { url, initiator, request_type: kind } = params;
  return [{ url, initiator: initiator === undefined || initiator === 'not an origin' ? null : initiator, isNavigation: kind === 'main frame' }];
}
