import { useState, type FormEvent } from 'react';
import { monthsWords } from '../../lib/i18n/period-words';
import type { Months, Region, RegionLevel } from '../../lib/model/analysis';
import { RegionLevelSchema } from '../../lib/model/analysis';
import type { DocumentChange, DocumentFacts } from '../../lib/model/corrections';
import { kinds, PageKindSchema, type PageKind } from '../../lib/model/kinds';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import '../ui/field.css';
import './document-form.css';

export interface DocumentFormProps {
  /** What is known or guessed of the document. */
  facts: DocumentFacts;
  /** The region that a printed name means; null where the list of divisions lacks it. */
  regionNamed: (name: string) => Region | null;
  /** Told what the reader says; resolves once it is kept. What was typed stays where it is not. */
  onSave: (change: DocumentChange) => Promise<boolean>;
  onCancel?: () => void;
  /** Takes back what was said before; absent where nothing was. */
  onTakeBack?: () => void;
}

const parts: readonly Months[] = [[1, 1], [1, 2], [1, 3], [1, 4], [1, 5], [1, 6], [1, 7], [1, 8], [1, 9], [1, 10], [1, 11]];

/** Asks what a document is: sort, region, level, year, months. */
export function DocumentForm({ facts, regionNamed, onSave, onCancel, onTakeBack }: DocumentFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<PageKind>(kinds[facts.kind].own ? facts.kind : 'report');
  const [name, setName] = useState(facts.region.name);
  const [level, setLevel] = useState<RegionLevel | ''>(facts.region.level ?? '');
  const [year, setYear] = useState(facts.year === null ? '' : String(facts.year));
  const [months, setMonths] = useState(facts.months?.join('-') ?? '');
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const yearSort = kinds[kind].year;
  const years = Number(year);
  const yearBad = !/^\s*(?:19|20|21)\d{2}\s*$/.test(year);
  const nameBad = name.trim() === '';
  const known = regionNamed(name.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (yearBad || nameBad || busy) return;
    setBusy(true);
    const same = name.trim() === facts.region.name && (level || null) === facts.region.level;
    const region = same ? facts.region : { ...(known ?? { name: name.trim(), code: null, parents: [] }), level: level || (known?.level ?? null) };
    const chosen = parts.find((part) => part.join('-') === months) ?? (facts.months?.join('-') === months ? facts.months : null);
    void onSave({ kind, region, year: years, months: chosen }).finally(() => setBusy(false));
  };
  return (
    <form className="rl-document-form" onSubmit={submit} aria-label={t('panel.document.title')}>
      <label className="rl-correct-field">
        {t('panel.document.kind')}
        <span className="rl-field">
          <select className="rl-field-input" value={kind} onChange={(event) => setKind(PageKindSchema.options.find((one) => one === event.target.value) ?? kind)}>
            {PageKindSchema.options
              .filter((one) => one !== 'other')
              .map((one) => (
                <option key={one} value={one}>
                  {t(`common.kind.${one}`)}
                </option>
              ))}
          </select>
        </span>
      </label>
      <label className="rl-correct-field">
        {t('panel.document.region')}
        <span className="rl-field">
          <input
            className="rl-field-input"
            lang="zh-CN"
            value={name}
            maxLength={60}
            aria-invalid={asked && nameBad}
            onChange={(event) => {
              setName(event.target.value);
              setLevel(regionNamed(event.target.value.trim())?.level ?? level);
            }}
          />
        </span>
        {asked && nameBad && <span className="rl-document-bad">{t('panel.document.regionNeeded')}</span>}
        {known && <span className="rl-quiet">{[...known.parents, known.name].join(' › ')}</span>}
      </label>
      <div className="rl-document-pair">
        <label className="rl-correct-field">
          {t('panel.document.level')}
          <span className="rl-field">
            <select className="rl-field-input" value={level} onChange={(event) => setLevel(RegionLevelSchema.options.find((one) => one === event.target.value) ?? '')}>
              <option value="">–</option>
              {RegionLevelSchema.options.map((one) => (
                <option key={one} value={one}>
                  {t(`common.level.${one}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
        <label className="rl-correct-field">
          {t(`panel.document.yearOf.${yearSort}`)}
          <span className="rl-field">
            <input className="rl-field-input" inputMode="numeric" value={year} maxLength={8} aria-invalid={asked && yearBad} onChange={(event) => setYear(event.target.value)} />
          </span>
          {asked && yearBad && <span className="rl-document-bad">{t('panel.document.yearNeeded')}</span>}
        </label>
      </div>
      {yearSort === 'told' && (
        <label className="rl-correct-field">
          {t('panel.document.months')}
          <span className="rl-field">
            <select className="rl-field-input" value={months} onChange={(event) => setMonths(event.target.value)}>
              <option value="">{t('panel.document.wholeYear')}</option>
              {[...parts, ...(facts.months && !parts.some((part) => part.join() === facts.months?.join()) ? [facts.months] : [])].map((part) => (
                <option key={part.join('-')} value={part.join('-')}>
                  {monthsWords(yearBad ? new Date().getFullYear() : years, part, t)}
                </option>
              ))}
            </select>
          </span>
        </label>
      )}
      <div className="rl-confirm-actions">
        {onTakeBack && (
          <Button look="plain" onPress={onTakeBack}>
            {t('panel.document.takeBack')}
          </Button>
        )}
        {onCancel && <Button onPress={onCancel}>{t('common.cancel')}</Button>}
        <Button look="solid" type="submit" isDisabled={busy}>
          {t('panel.document.save')}
        </Button>
      </div>
    </form>
  );
}
