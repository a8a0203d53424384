import { interfaceLanguages, type LocaleChoice } from '../../lib/i18n';
import { useTranslation } from '../../lib/react/translation';
import { RadioList, SwitchRow } from '../ui/choices';
import { OptionsSection } from './options-section';

export type Amount = 'all' | 'key' | 'none';
export type TermAmount = Amount | 'first';
export type TermLevel = 'newcomer' | 'familiar' | 'expert';

export interface ReadingSettings {
  enabled: boolean;
  autoSave: boolean;
  figureMarks: Amount;
  termMarks: TermAmount;
  termLevel: TermLevel;
  clipMarks: boolean;
  language: LocaleChoice;
}

export interface ReadingSectionProps {
  settings: ReadingSettings;
  onChange: (change: Partial<ReadingSettings>) => void;
}

/** Whether and how pages are marked and kept, and the language of the interface. */
export function ReadingSection({ settings, onChange }: ReadingSectionProps) {
  const { t } = useTranslation();
  return (
    <OptionsSection title={t('options.reading')}>
      <SwitchRow label={t('options.enabled')} hint={t('options.enabledHint')} on={settings.enabled} onChange={(enabled) => onChange({ enabled })} />
      <SwitchRow label={t('options.autoSave')} hint={t('options.autoSaveHint')} on={settings.autoSave} onChange={(autoSave) => onChange({ autoSave })} />
      <RadioList<Amount>
        label={t('options.marks.figures')}
        choices={[
          { id: 'all', label: t('options.marks.figuresAll'), hint: t('options.marks.figuresAllHint') },
          { id: 'key', label: t('options.marks.figuresKey'), hint: t('options.marks.figuresKeyHint') },
          { id: 'none', label: t('options.marks.figuresNone') },
        ]}
        chosen={settings.figureMarks}
        onChange={(figureMarks) => onChange({ figureMarks })}
      />
      <RadioList<TermAmount>
        label={t('options.marks.terms')}
        choices={[
          { id: 'first', label: t('options.marks.termsFirst'), hint: t('options.marks.termsFirstHint') },
          { id: 'all', label: t('options.marks.termsAll'), hint: t('options.marks.termsAllHint') },
          { id: 'key', label: t('options.marks.termsKey'), hint: t('options.marks.termsKeyHint') },
          { id: 'none', label: t('options.marks.termsNone') },
        ]}
        chosen={settings.termMarks}
        onChange={(termMarks) => onChange({ termMarks })}
      />
      <RadioList<TermLevel>
        label={t('options.level.title')}
        choices={[
          { id: 'newcomer', label: t('options.level.newcomer'), hint: t('options.level.newcomerHint') },
          { id: 'familiar', label: t('options.level.familiar'), hint: t('options.level.familiarHint') },
          { id: 'expert', label: t('options.level.expert'), hint: t('options.level.expertHint') },
        ]}
        chosen={settings.termLevel}
        onChange={(termLevel) => onChange({ termLevel })}
      />
      <SwitchRow label={t('options.clipMarks')} hint={t('options.clipMarksHint')} on={settings.clipMarks} onChange={(clipMarks) => onChange({ clipMarks })} />
      <RadioList<LocaleChoice>
        label={t('options.language')}
        choices={[{ id: 'auto', label: t('options.languageName.auto') }, ...interfaceLanguages.map(({ tag, name }) => ({ id: tag, label: name }))]}
        chosen={settings.language}
        onChange={(language) => onChange({ language })}
      />
    </OptionsSection>
  );
}
