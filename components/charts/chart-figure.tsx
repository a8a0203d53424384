import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { useWidth } from '../ui/use-width';
import { chartPng, chartSvg, CHART_WIDTH, type ChartFrame, type ChartWords } from './export-chart';
import { chartHtml } from './export-html';
import type { Frame } from './marks';
import { light, prepare, rowWords, stopAfter, type ChartRow } from './stops';
import styles from './chart-figure.module.css';

export interface ChartFigureProps {
  /** What the chart shows, in a sentence or two, for those who do not see it. */
  alternative: string;
  words: ChartWords;
  draw: (frame: Frame) => Element;
  /** Every value in it. */
  rows: readonly ChartRow[];
  size: ChartFrame;
  /** The comparison as a code, for the files that are saved. */
  comparison: () => string;
  /** Shows where a value comes from. */
  onOpen: (id: string, element: HTMLElement) => void;
  /** Hands a file to the reader. */
  onSave: (file: Blob, name: string) => void;
  /** Puts a picture on the clipboard. */
  onCopyPicture: (png: Promise<Blob>) => Promise<void>;
  /** Stands below the table of values: what can be done with it. */
  children?: ReactNode;
  /** Told what became of saving or copying. */
  onDone: (what: 'saved' | 'copied' | 'failed') => void;
}

/** A chart with its key, each value leading to its sentence, its table, and the ways to take it elsewhere. */
export function ChartFigure(props: ChartFigureProps) {
  const { alternative, words, draw, rows, onOpen, children } = props;
  const { t } = useTranslation();
  const [frame, width] = useWidth<HTMLDivElement>();
  const place = useRef<HTMLDivElement>(null);
  const pattern = useId();
  const [told, setTold] = useState<ChartRow | null>(null);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  useEffect(() => {
    if (width > 0) place.current?.replaceChildren(prepare(draw({ width, height: null, pattern }), alternative, rows));
  }, [draw, width, pattern, alternative, rows]);

  const show = useCallback(
    (stop: Element | null) => {
      if (place.current) light(place.current, stop?.getAttribute('data-region') ?? null);
      setTold((stop && byId.get(stop.getAttribute('data-point') ?? '')) ?? null);
    },
    [byId],
  );
  const open = (stop: Element | null) => {
    const id = stop?.getAttribute('data-point');
    // The card stands at the drawing's element, which is no HTML one for TypeScript, but is placed like one.
    if (id && byId.has(id)) onOpen(id, stop as unknown as HTMLElement);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = stopAt(event);
    if (!at || !place.current) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(at);
      return;
    }
    const next = stopAfter([...place.current.querySelectorAll('[data-row]')], at, event.key);
    if (!next) return;
    event.preventDefault();
    at.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    (next as SVGElement).focus();
  };
  return (
    <figure className={styles.root} aria-label={words.title}>
      <ChartWays {...props} />
      <Key words={words} />
      <div ref={frame}>
        <div
          ref={place}
          className={styles.plot}
          onPointerOver={(event: PointerEvent) => show(stopAt(event))}
          onPointerLeave={() => show(null)}
          onFocus={(event) => show(stopAt(event))}
          onBlur={() => show(null)}
          onClick={(event) => open(stopAt(event))}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className={`rl-quiet ${styles.told}`} aria-hidden="true">
        {told ? rowWords(told) : t('panel.compare.chart.hint')}
      </p>
      <figcaption className="rl-quiet">
        {words.sources.map((source) => (
          <p key={source}>{source}</p>
        ))}
      </figcaption>
      <ValuesTable rows={rows} onOpen={onOpen}>
        {children}
      </ValuesTable>
    </figure>
  );
}

const stopAt = ({ target }: SyntheticEvent): Element | null => (target instanceof Element ? target.closest('[data-row]') : null);

function Key({ words: { key } }: Pick<ChartFigureProps, 'words'>) {
  if (key.length === 0) return null;
  return (
    <div className={styles.key}>
      {key.map(({ status, label: name }) => (
        <span key={status} className={styles.keyItem}>
          <span className={styles.swatch} data-status={status} aria-hidden="true" />
          {name}
        </span>
      ))}
    </div>
  );
}

/** Copying and saving: picture, drawing, page. */
function ChartWays({ alternative, words, draw, rows, size, comparison, onSave, onCopyPicture, onDone }: ChartFigureProps) {
  const { t, locale } = useTranslation();
  const picture = () => chartSvg(draw, { ...words, comparison: comparison() }, alternative, size);
  const attempt = (what: 'saved' | 'copied', act: () => Promise<void>) => {
    act()
      .then(() => onDone(what))
      .catch((error: unknown) => {
        console.error('ReportLens: the chart could not be taken', error);
        onDone('failed');
      });
  };
  const copy = () => attempt('copied', () => onCopyPicture(chartPng(picture())));
  const savePng = () => attempt('saved', async () => onSave(await chartPng(picture()), `${words.title}.png`));
  const saveSvg = () => attempt('saved', async () => onSave(await Promise.resolve(new Blob([picture()], { type: 'image/svg+xml' })), `${words.title}.svg`));
  const saveHtml = () =>
    attempt('saved', async () => {
      const columns = {
        region: t('panel.compare.region'),
        period: t('panel.compare.years'),
        kind: t('panel.compare.statusHeading'),
        value: t('panel.compare.chart.value'),
        settled: t('panel.compare.vintage.settledBy'),
        sentence: t('panel.compare.chart.sentence'),
        source: t('panel.compare.chart.sourceHeading'),
      };
      const drawing = draw({ width: CHART_WIDTH, height: null, pattern: 'hatch' });
      const page = await chartHtml(
        drawing,
        {
          ...words,
          comparison: comparison(),
          alternative,
          columns,
          tableTitle: t('panel.compare.chart.values'),
          hint: t('panel.compare.chart.hintPublished'),
          language: locale,
        },
        rows,
      );
      onSave(new Blob([page], { type: 'text/html' }), `${words.title}.html`);
    });
  return (
    <p className={styles.ways}>
      <Button look="plain" icon="copy" onPress={copy}>
        {t('panel.compare.chart.copy')}
      </Button>
      <Button look="plain" icon="save" onPress={savePng}>
        {t('panel.compare.chart.savePng')}
      </Button>
      <Button look="plain" icon="save" onPress={saveSvg}>
        {t('panel.compare.chart.saveSvg')}
      </Button>
      <Button look="plain" icon="save" onPress={saveHtml}>
        {t('panel.compare.chart.saveHtml')}
      </Button>
    </p>
  );
}

/** The same values in rows, for those who do not see the drawing, and for reading off. */
function ValuesTable({ rows, onOpen, children }: Pick<ChartFigureProps, 'rows' | 'onOpen' | 'children'>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.values} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('panel.compare.chart.values')}</summary>
      {open && (
        <table>
          <thead>
            <tr>
              {(['region', 'years', 'statusHeading', 'chart.value'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`panel.compare.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" lang="zh-CN">
                  {row.region}
                </th>
                <td>{row.period}</td>
                <td>{row.kind}</td>
                <td>
                  <button type="button" className={styles.value} aria-haspopup="dialog" onClick={(event) => onOpen(row.id, event.currentTarget)}>
                    {row.value}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open && children}
    </details>
  );
}
