import { useState, type FormEvent } from 'react';
import { monthsWords } from '../../lib/i18n/period-words';
import type { Months, Region, RegionLevel } from '../../lib/model/analysis';
import { RegionLevelSchema } from '../../lib/model/analysis';
import type { DocumentChange, DocumentFacts } from '../../lib/model/corrections';
import { kinds, PageKindSchema, type PageKind } from '../../lib/model/kinds';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import dialogFrameStyles from '../ui/dialog-frame.module.css';
import fieldStyles from '../ui/field.module.css';
import { NamedChoice } from '../ui/named-choice';
import styles from './document-form.module.css';

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

const ownKinds = PageKindSchema.options.filter((one) => one !== 'other');
const levels: readonly (RegionLevel | '')[] = ['', ...RegionLevelSchema.options];

const parts: readonly Months[] = [
  [1, 1],
  [1, 2],
  [1, 3],
  [1, 4],
  [1, 5],
  [1, 6],
  [1, 7],
  [1, 8],
  [1, 9],
  [1, 10],
  [1, 11],
];

/** What is typed so far. */
interface Typed {
  kind: PageKind;
  name: string;
  level: RegionLevel | '';
  year: string;
  /** A part of the year as `keyOf` writes it; '' for the whole year. */
  months: string;
}

const keyOf = (part: Months): string => part.join('-');

const typedOf = ({ kind, region, year, months }: DocumentFacts): Typed => ({
  kind: kinds[kind].own ? kind : 'report',
  name: region.name,
  level: region.level ?? '',
  year: year === null ? '' : String(year),
  months: months ? keyOf(months) : '',
});

/** What the reader says by it; `known` is the region of the list of divisions that the name means. */
function changeOf({ kind, name, level, year, months }: Typed, facts: DocumentFacts, known: Region | null): DocumentChange {
  const same = name.trim() === facts.region.name && (level || null) === facts.region.level;
  const region = same ? facts.region : { ...(known ?? { name: name.trim(), code: null, parents: [] }), level: level || (known?.level ?? null) };
  return { kind, region, year: Number(year), months: partsWith(facts.months).find((part) => keyOf(part) === months) ?? null };
}

/** The parts of a year to choose from, that of the document among them. */
const partsWith = (own: Months | null): readonly Months[] => (own && !parts.some((part) => keyOf(part) === keyOf(own)) ? [...parts, own] : parts);

/** Asks what a document is: sort, region, level, year, months. */
export function DocumentForm({ facts, regionNamed, onSave, onCancel, onTakeBack }: DocumentFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => typedOf(facts));
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const { kind, name, level, year, months } = typed;
  const type = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));
  const yearSort = kinds[kind].year;
  const yearBad = !/^\s*(?:19|20|21)\d{2}\s*$/.test(year);
  const nameBad = name.trim() === '';
  const known = regionNamed(name.trim());
  const monthsOf = (key: string): string => {
    const part = partsWith(facts.months).find((one) => keyOf(one) === key);
    return part ? monthsWords(yearBad ? new Date().getFullYear() : Number(year), part, t) : t('panel.document.wholeYear');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (yearBad || nameBad || busy) return;
    setBusy(true);
    void onSave(changeOf(typed, facts, known)).finally(() => setBusy(false));
  };
  return (
    <form className={styles.root} onSubmit={submit} aria-label={t('panel.document.title')}>
      <NamedChoice
        label={t('panel.document.kind')}
        value={kind}
        of={ownKinds}
        name={(one) => t(`common.kind.${one}`)}
        onChange={(chosen) => type({ kind: chosen })}
      />
      <label className={fieldStyles.named}>
        {t('panel.document.region')}
        <span className={fieldStyles.root}>
          <input
            className={fieldStyles.input}
            lang="zh-CN"
            value={name}
            maxLength={60}
            aria-invalid={asked && nameBad}
            onChange={(event) => {
              type({ name: event.target.value, level: regionNamed(event.target.value.trim())?.level ?? level });
            }}
          />
        </span>
        {asked && nameBad && <span className={fieldStyles.wrong}>{t('panel.document.regionNeeded')}</span>}
        {known && <span className="rl-quiet">{[...known.parents, known.name].join(' › ')}</span>}
      </label>
      <div className={styles.pair}>
        <NamedChoice
          label={t('panel.document.level')}
          value={level}
          of={levels}
          name={(one) => (one === '' ? '–' : t(`common.level.${one}`))}
          onChange={(chosen) => type({ level: chosen })}
        />
        <label className={fieldStyles.named}>
          {t(`panel.document.yearOf.${yearSort}`)}
          <span className={fieldStyles.root}>
            <input
              className={fieldStyles.input}
              inputMode="numeric"
              value={year}
              maxLength={8}
              aria-invalid={asked && yearBad}
              onChange={(event) => type({ year: event.target.value })}
            />
          </span>
          {asked && yearBad && <span className={fieldStyles.wrong}>{t('panel.document.yearNeeded')}</span>}
        </label>
      </div>
      {yearSort === 'told' && (
        <NamedChoice
          label={t('panel.document.months')}
          value={months}
          of={['', ...partsWith(facts.months).map(keyOf)]}
          name={monthsOf}
          onChange={(chosen) => type({ months: chosen })}
        />
      )}
      <div className={dialogFrameStyles.actions}>
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
