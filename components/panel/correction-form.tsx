import { useState } from 'react';
import { Checkbox, FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { badFields, changeOf, typedOf, type TypedCorrection } from '../../lib/compare/typed-correction';
import { cellText } from './compare/quantity-words';
import type { Indicator } from '../../lib/model/analysis';
import { BasisSchema, BoundSchema, MeasureSchema, StatusSchema, VintageSchema } from '../../lib/model/analysis';
import type { CorrectionChange, ExtractedFields } from '../../lib/model/corrections';
import type { Why } from '../../lib/model/why';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { Picker, type Option } from '../ui/combo-box';
import { CheckBox } from '../ui/check-box';
import { CorrectionWhy } from './correction-why';
import { QuotedSentence } from './quoted-sentence';
import checkListStyles from '../ui/check-list.module.css';
import dialogFrameStyles from '../ui/dialog-frame.module.css';
import quoteStyles from '../ui/quote.module.css';
import fieldStyles from '../ui/field.module.css';
import { NamedChoice } from '../ui/named-choice';
import styles from './correction-form.module.css';

/** A stored indicator, as far as it can be set right. */
export interface CorrectedIndicator extends Pick<
  Indicator,
  'name' | 'code' | 'measure' | 'value' | 'valueMax' | 'unit' | 'status' | 'period' | 'bound' | 'basis' | 'vintage'
> {
  quote: string;
  sentenceText: string;
  start: number;
  sentence: { start: number };
  extracted?: ExtractedFields;
  excluded?: true;
}

export interface CorrectionFormProps {
  indicator: CorrectedIndicator;
  /** Codes with their names in the interface's language, found by typing. */
  codes: readonly Option[];
  /** Why the engine reads it so; asked when the reader unfolds it. */
  why: () => Promise<Why>;
  /** An empty change takes the correction away. */
  onSave: (change: CorrectionChange) => void;
  onClose: () => void;
}

/** Setting an indicator right: what it is called, what it counts, its value, when and what kind of statement it is. */
export function CorrectionForm({ indicator, codes, why, onSave, onClose }: CorrectionFormProps) {
  const { t, locale } = useTranslation();
  const [typed, setTyped] = useState(() => typedOf(indicator));
  const [asked, setAsked] = useState(false);
  const change = changeOf(typed);
  const set =
    <K extends keyof TypedCorrection>(field: K) =>
    (value: TypedCorrection[K]) =>
      setTyped((known) => ({ ...known, [field]: value }));
  const bad = asked ? badFields(typed) : new Set<keyof TypedCorrection>();
  const words = (field: TypedField, hint?: string) => (
    <TextField className={fieldStyles.named} value={typed[field]} onChange={set(field)} isInvalid={bad.has(field)} validationBehavior="aria">
      <Label>{t(`panel.correct.field.${field}`)}</Label>
      <span className={fieldStyles.root}>
        <Input className={fieldStyles.input} maxLength={200} inputMode={numeric.has(field) ? 'numeric' : undefined} />
      </span>
      {hint && <span className="rl-quiet">{hint}</span>}
      <FieldError className={fieldStyles.wrong}>{t(`panel.correct.bad`)}</FieldError>
    </TextField>
  );
  const tick = (field: 'instant' | 'excluded', label: string) => (
    <Checkbox className={`${checkListStyles.check} ${styles.exclude}`} isSelected={typed[field]} onChange={set(field)}>
      <CheckBox />
      {label}
    </Checkbox>
  );
  const noCode: Option = { id: '', label: t('panel.correct.noCode'), note: '', search: '' };
  const { extracted } = indicator;
  return (
    <DialogFrame title={t('panel.correct.title')} className={styles.root} isOpen onClose={onClose}>
      <QuotedSentence sentence={indicator.sentenceText} quote={indicator.quote} offset={indicator.start - indicator.sentence.start} />
      {extracted && (
        <p className={quoteStyles.caution}>
          {t('panel.compare.correctedFrom', { original: cellText({ bound: indicator.bound, ...extracted }, locale), name: extracted.name })}
        </p>
      )}
      <CorrectionWhy ask={why} />
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (change) onSave(change);
        }}
      >
        {words('name')}
        <div className={fieldStyles.named}>
          {t('panel.correct.field.code')}
          <Picker
            label={t('panel.correct.field.code')}
            emptyLabel={t('panel.compare.noMatch')}
            options={[noCode, ...codes]}
            chosen={typed.code}
            onChange={set('code')}
          />
        </div>
        <div className={styles.pair}>
          {words('value', t('panel.correct.valueHint'))}
          {words('unit')}
        </div>
        <div className={styles.pair}>
          <NamedChoice
            label={t('common.why.field.bound')}
            value={typed.bound}
            of={BoundSchema.options}
            name={(bound) => t(`common.bound.${bound}`)}
            onChange={set('bound')}
          />
          {(typed.bound === 'range' || typed.valueMax !== '') && words('valueMax')}
        </div>
        <div className={styles.pair}>
          <NamedChoice
            label={t('panel.compare.measure')}
            value={typed.measure}
            of={MeasureSchema.options}
            name={(measure) => t(`common.measure.${measure}`)}
            onChange={set('measure')}
          />
          <NamedChoice
            label={t('panel.compare.statusHeading')}
            value={typed.status}
            of={StatusSchema.options}
            name={(status) => t(`common.status.${status}`)}
            onChange={set('status')}
          />
        </div>
        <div className={styles.pair}>
          {words('from')}
          {words('to')}
        </div>
        <div className={styles.pair}>
          {words('firstMonth', t('panel.correct.monthHint'))}
          {words('lastMonth')}
        </div>
        {tick('instant', t('panel.correct.field.instant'))}
        <div className={styles.pair}>
          <NamedChoice
            label={t('common.why.field.basis')}
            value={typed.basis}
            of={['', ...BasisSchema.options]}
            name={(basis) => (basis === '' ? t('panel.correct.notSaid') : t(`common.basis.${basis}`))}
            onChange={set('basis')}
          />
          <NamedChoice
            label={t('common.why.field.vintage')}
            value={typed.vintage}
            of={['', ...VintageSchema.options]}
            name={(vintage) => (vintage === '' ? t('panel.correct.notSaid') : t(`common.settled.${vintage}`))}
            onChange={set('vintage')}
          />
        </div>
        {tick('excluded', t('panel.correct.exclude'))}
        <div className={dialogFrameStyles.actions}>
          {extracted && (
            <Button look="plain" onPress={() => onSave({})}>
              {t('panel.correct.restore')}
            </Button>
          )}
          <span className={styles.space} />
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="solid" type="submit">
            {t('panel.correct.save')}
          </Button>
        </div>
      </Form>
    </DialogFrame>
  );
}

type TypedField = 'name' | 'value' | 'valueMax' | 'unit' | 'from' | 'to' | 'firstMonth' | 'lastMonth';
const numeric: ReadonlySet<TypedField> = new Set<TypedField>(['from', 'to', 'firstMonth', 'lastMonth']);
