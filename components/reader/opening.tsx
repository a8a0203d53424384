import { useState } from 'react';
import { FileTrigger, Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import styles from './reader.module.css';

/** What the dialog offers first; a file is told by what stands in it. */
const ACCEPTED = '.pdf .ofd .docx .docm .doc .wps .wpt .xlsx .xlsm .html .htm .shtml .xhtml .mhtml .mht .odt .ods .rtf .epub .txt .text .md .markdown'.split(
  ' ',
);

interface OpeningProps {
  openFiles: (files: readonly File[]) => void;
  openText: (text: string) => void;
}

/** Where files are chosen and words are pasted. */
export function Opening({ openFiles, openText }: OpeningProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <main className={styles.opening}>
      <h1 className="rl-title">{t('reader.opening.title')}</h1>
      <p className={styles.openingLead}>{t('reader.opening.lead')}</p>
      <div className={styles.openingDrop}>
        <OpenFiles look="solid" openFiles={openFiles} />
        <p className="rl-quiet">{t('reader.opening.drop')}</p>
      </div>
      <form
        className={styles.openingPaste}
        onSubmit={(event) => {
          event.preventDefault();
          openText(text);
        }}
      >
        <TextField value={text} onChange={setText}>
          <Label>{t('reader.opening.paste')}</Label>
          <TextArea rows={8} lang="zh-CN" placeholder={t('reader.opening.placeholder')} />
        </TextField>
        <Button type="submit" isDisabled={text.trim() === ''}>
          {t('reader.opening.read')}
        </Button>
      </form>
    </main>
  );
}

/** The button that asks for files. */
export function OpenFiles({ look, openFiles }: { look: 'solid' | 'plain'; openFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation();
  return (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={ACCEPTED}
      onSelect={(files) => {
        if (files) openFiles([...files]);
      }}
    >
      <Button look={look} icon="file">
        {t('reader.openFiles')}
      </Button>
    </FileTrigger>
  );
}
