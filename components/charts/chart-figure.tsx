import { useEffect, useId, useRef } from 'react';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { useWidth } from '../ui/use-width';
import { CHART_WIDTH, chartPng, chartSvg, saveFile, type ChartWords } from './export-chart';
import './chart-figure.css';

export interface ChartFigureProps {
  /** What the chart shows and every value in it; read aloud in place of the drawing. */
  label: string;
  words: ChartWords;
  /** Draws for a width in px; `pattern` is an id that nothing else has. */
  draw: (width: number, pattern: string) => Element;
  /** Told what became of saving or copying. */
  onDone: (what: 'saved' | 'copied' | 'failed') => void;
}

/** A chart with its key, and the ways to take it elsewhere. */
export function ChartFigure({ label, words, draw, onDone }: ChartFigureProps) {
  const { t } = useTranslation();
  const [frame, width] = useWidth<HTMLDivElement>();
  const place = useRef<HTMLDivElement>(null);
  const pattern = useId();
  useEffect(() => {
    if (width === 0) return;
    const drawing = draw(width, pattern);
    // Plot names its groups by their marks ("rule", "rect"): nothing to read aloud. The image is named as a whole.
    drawing.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(drawing);
  }, [draw, width, pattern]);

  const picture = () => chartSvg(draw(CHART_WIDTH, 'hatch'), words);
  const attempt = (what: 'saved' | 'copied', act: () => Promise<void>) => {
    act()
      .then(() => onDone(what))
      .catch((error: unknown) => {
        console.error('ReportLens: the chart could not be taken', error);
        onDone('failed');
      });
  };
  const copy = () =>
    attempt('copied', () => navigator.clipboard.write([new ClipboardItem({ 'image/png': chartPng(picture()) })]));
  const savePng = () => attempt('saved', async () => saveFile(await chartPng(picture()), `${words.title}.png`));
  const saveSvg = () =>
    attempt('saved', async () => saveFile(await Promise.resolve(new Blob([picture()], { type: 'image/svg+xml' })), `${words.title}.svg`));
  return (
    <figure className="rl-chart" aria-label={words.title}>
      {words.key.length > 0 && (
        <div className="rl-chart-key">
          {words.key.map(({ status, label: name }) => (
            <span key={status} className="rl-chart-key-item">
              <span className="rl-chart-swatch" data-status={status} aria-hidden="true" />
              {name}
            </span>
          ))}
        </div>
      )}
      <div ref={frame}>
        <div ref={place} className="rl-chart-plot" role="img" aria-label={label} />
      </div>
      <figcaption className="rl-quiet">
        {words.sources.map((source) => (
          <p key={source} lang="zh-CN">
            {source}
          </p>
        ))}
      </figcaption>
      <p className="rl-chart-ways">
        <Button look="plain" icon="copy" onPress={copy}>
          {t('panel.compare.chart.copy')}
        </Button>
        <Button look="plain" icon="save" onPress={savePng}>
          {t('panel.compare.chart.savePng')}
        </Button>
        <Button look="plain" icon="save" onPress={saveSvg}>
          {t('panel.compare.chart.saveSvg')}
        </Button>
      </p>
    </figure>
  );
}
