import type { LocaleChoice } from '../../lib/i18n';
import { useTranslation } from '../../lib/react/translation';
import { RadioList, SwitchRow } from '../ui/choices';
import { OptionsSection } from './options-section';

export const densities = ['all', 'key', 'figures', 'none'] as const;
export type Density = (typeof densities)[number];

export interface ReadingSettings {
  enabled: boolean;
  autoSave: boolean;
  density: Density;
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
      <SwitchRow
        label={t('options.enabled')}
        hint={t('options.enabledHint')}
        on={settings.enabled}
        onChange={(enabled) => onChange({ enabled })}
      />
      <SwitchRow
        label={t('options.autoSave')}
        hint={t('options.autoSaveHint')}
        on={settings.autoSave}
        onChange={(autoSave) => onChange({ autoSave })}
      />
      <RadioList<Density>
        label={t('options.density.label')}
        choices={densities.map((id) => ({
          id,
          label: t(`options.density.${id}`),
          hint: t(`options.density.${id}Hint`),
        }))}
        chosen={settings.density}
        onChange={(density) => onChange({ density })}
      />
      <RadioList<LocaleChoice>
        label={t('options.language')}
        choices={[
          { id: 'auto', label: t('options.languageName.auto') },
          { id: 'zh-CN', label: t('options.languageName.zh') },
          { id: 'en', label: t('options.languageName.en') },
        ]}
        chosen={settings.language}
        onChange={(language) => onChange({ language })}
      />
    </OptionsSection>
  );
}
