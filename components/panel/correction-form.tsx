import { useState, type ReactNode } from 'react';
import { Checkbox, Dialog, FieldError, Form, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { amountText, readAmount } from '../../lib/compare/amount';
import { cellText } from './compare/quantity-words';
import type { Indicator, Measure, Status } from '../../lib/model/analysis';
import { MeasureSchema, StatusSchema } from '../../lib/model/analysis';
import type { CorrectionChange, ExtractedFields } from '../../lib/model/corrections';
import type { Why } from '../../lib/model/why';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { CorrectionWhy } from './correction-why';
import { QuotedSentence } from './quoted-sentence';
import '../ui/field.css';
import '../ui/choices.css';
import './correction-form.css';

/** A stored indicator, as far as it can be set right. */
export interface CorrectedIndicator extends Pick<Indicator, 'name' | 'code' | 'measure' | 'value' | 'valueMax' | 'unit' | 'status' | 'period' | 'bound'> {
  quote: string;
  sentenceText: string;
  start: number;
  sentence: { start: number };
  extracted?: ExtractedFields;
  excluded?: true;
}

export interface CorrectionFormProps {
  indicator: CorrectedIndicator;
  /** Codes with their names in the interface's language. */
  codes: readonly { code: string; name: string }[];
  /** Why the engine reads it so; asked when the reader unfolds it. */
  why: () => Promise<Why>;
  /** An empty change takes the correction away. */
  onSave: (change: CorrectionChange) => void;
  onClose: () => void;
}

interface Typed {
  name: string;
  code: string;
  measure: Measure;
  value: string;
  valueMax: string;
  unit: string;
  status: Status;
  from: string;
  to: string;
  excluded: boolean;
}

/** Setting an indicator right: what it is called, what it counts, its value, when and what kind of statement it is. */
export function CorrectionForm({ indicator, codes, why, onSave, onClose }: CorrectionFormProps) {
  const { t, locale } = useTranslation();
  const [typed, setTyped] = useState<Typed>(() => typedOf(indicator));
  const [asked, setAsked] = useState(false);
  const change = changeOf(typed);
  const set = <K extends keyof Typed>(field: K) => (value: Typed[K]) => setTyped((known) => ({ ...known, [field]: value }));
  const bad = asked ? badFields(typed) : new Set<keyof Typed>();
  const words = (field: 'name' | 'value' | 'valueMax' | 'unit' | 'from' | 'to', hint?: string) => (
    <TextField className="rl-correct-field" value={typed[field]} onChange={set(field)} isInvalid={bad.has(field)} validationBehavior="aria">
      <Label>{t(`panel.correct.field.${field}`)}</Label>
      <span className="rl-field">
        <Input className="rl-field-input" maxLength={200} />
      </span>
      {hint && <span className="rl-quiet">{hint}</span>}
      <FieldError className="rl-correct-error">{t(`panel.correct.bad`)}</FieldError>
    </TextField>
  );
  const { extracted } = indicator;
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="rl-confirm-ground"
    >
      <Modal className="rl-confirm rl-correct">
        <Dialog className="rl-correct-dialog">
          <Heading slot="title" className="rl-title rl-confirm-title">
            {t('panel.correct.title')}
          </Heading>
          <QuotedSentence sentence={indicator.sentenceText} quote={indicator.quote} offset={indicator.start - indicator.sentence.start} />
          {extracted && (
            <p className="rl-source-note">
              {t('panel.compare.correctedFrom', { original: cellText({ ...extracted, bound: indicator.bound }, locale), name: extracted.name })}
            </p>
          )}
          <CorrectionWhy ask={why} />
          <Form
            className="rl-correct-form"
            onSubmit={(event) => {
              event.preventDefault();
              setAsked(true);
              if (change) onSave(change);
            }}
          >
            {words('name')}
            <Choice label={t('panel.correct.field.code')} value={typed.code} onChange={set('code')}>
              <option value="">{t('panel.correct.noCode')}</option>
              {codes.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Choice>
            <div className="rl-correct-pair">
              {words('value', t('panel.correct.valueHint'))}
              {words('unit')}
            </div>
            {indicator.valueMax !== null && words('valueMax')}
            <div className="rl-correct-pair">
              <Choice label={t('panel.compare.measure')} value={typed.measure} onChange={(value) => set('measure')(value as Measure)}>
                {MeasureSchema.options.map((measure) => (
                  <option key={measure} value={measure}>
                    {t(`common.measure.${measure}`)}
                  </option>
                ))}
              </Choice>
              <Choice label={t('panel.compare.statusHeading')} value={typed.status} onChange={(value) => set('status')(value as Status)}>
                {StatusSchema.options.map((status) => (
                  <option key={status} value={status}>
                    {t(`common.status.${status}`)}
                  </option>
                ))}
              </Choice>
            </div>
            <div className="rl-correct-pair">
              {words('from')}
              {words('to')}
            </div>
            <Checkbox className="rl-check rl-correct-exclude" isSelected={typed.excluded} onChange={set('excluded')}>
              <span className="rl-choice-box" aria-hidden="true">
                <Icon name="check" />
              </span>
              {t('panel.correct.exclude')}
            </Checkbox>
            <div className="rl-confirm-actions">
              {extracted && (
                <Button look="plain" onPress={() => onSave({})}>
                  {t('panel.correct.restore')}
                </Button>
              )}
              <span className="rl-correct-space" />
              <Button onPress={onClose}>{t('common.cancel')}</Button>
              <Button look="solid" type="submit">
                {t('panel.correct.save')}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Choice({ label, value, onChange, children }: { label: string; value: string; onChange: (value: string) => void; children: ReactNode }) {
  return (
    <label className="rl-correct-field">
      {label}
      <span className="rl-field">
        <select className="rl-field-input" value={value} onChange={(event) => onChange(event.target.value)}>
          {children}
        </select>
      </span>
    </label>
  );
}

function typedOf(indicator: CorrectedIndicator): Typed {
  const { name, code, measure, value, valueMax, unit, status, period, excluded } = indicator;
  return {
    name,
    code: code ?? '',
    measure,
    value: amountText(value),
    valueMax: valueMax === null ? '' : amountText(valueMax),
    unit,
    status,
    from: period ? String(period.from) : '',
    to: period ? String(period.to) : '',
    excluded: excluded === true,
  };
}

const yearOf = (text: string): number | null => (/^\s*(?:19|20|21)\d{2}\s*$/.test(text) ? Number(text) : null);

/** What is typed, as a change of every field; null while something in it cannot be read. */
function changeOf(typed: Typed): CorrectionChange | null {
  const value = readAmount(typed.value);
  if (value === null || badFields(typed).size > 0) return null;
  const [from, to] = [yearOf(typed.from), yearOf(typed.to)];
  return {
    name: typed.name.trim(),
    code: typed.code === '' ? null : typed.code,
    measure: typed.measure,
    value,
    valueMax: typed.valueMax.trim() === '' ? null : readAmount(typed.valueMax),
    unit: typed.unit.trim(),
    status: typed.status,
    period: from === null && to === null ? null : { from: from ?? to!, to: to ?? from!, months: null, instant: false },
    excluded: typed.excluded,
  };
}

function badFields(typed: Typed): Set<keyof Typed> {
  const bad = new Set<keyof Typed>();
  if (typed.name.trim() === '') bad.add('name');
  if (readAmount(typed.value) === null) bad.add('value');
  if (typed.valueMax.trim() !== '' && readAmount(typed.valueMax) === null) bad.add('valueMax');
  for (const field of ['from', 'to'] as const) {
    if (typed[field].trim() !== '' && yearOf(typed[field]) === null) bad.add(field);
  }
  if ((yearOf(typed.from) ?? 0) > (yearOf(typed.to) ?? Infinity)) bad.add('to');
  return bad;
}
