import type { YearFrame } from '../../../detect/late';
import type { ReportMeta } from '../../../model/analysis';

/** `year` is planned, `reviewYear` the last one that lies behind; for documents of results see `framedYears`. */
export type Years = Pick<ReportMeta, 'year' | 'reviewYear'> & Partial<Pick<YearFrame, 'late' | 'running' | 'title'>>;
