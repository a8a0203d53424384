import styles from './popup.module.css';

/** Sources, a line each; its address is a link where it is one of the web. */
export function SourceLines({ sources }: { sources: readonly { line: string; url: string | null }[] }) {
  return sources.map((source, index) => (
    <p key={index} className={styles.source} lang="zh-CN">
      {source.url === null ? (
        source.line
      ) : (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {source.line}
        </a>
      )}
    </p>
  ));
}
