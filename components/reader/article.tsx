import { memo, type ReactNode } from 'react';
import type { Block } from '../../lib/files/blocks/block';
import styles from './document.module.css';

const headings = ['h1', 'h2', 'h3', 'h4'] as const;

/**
 * The document itself. Never rendered anew while it stands: marks are painted on its text nodes, and the analysis
 * counts in its text.
 */
export const Article = memo(function Article({ blocks }: { blocks: readonly Block[] }) {
  return (
    <article className={styles.article} lang="zh-CN">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} startsPage={block.page !== undefined && block.page !== blocks[index - 1]?.page} />
      ))}
    </article>
  );
});

/** `data-page`, `data-start` and `data-doubt` stand at what the block is printed in. */
function BlockView({ block, startsPage }: { block: Block; startsPage: boolean }): ReactNode {
  const printed = { 'data-page': block.page, 'data-start': block.start, 'data-page-start': startsPage ? block.page : undefined, 'data-doubt': block.doubt };
  switch (block.kind) {
    case 'heading': {
      const Heading = headings[block.level - 1] ?? 'h4';
      return <Heading {...printed}>{block.text}</Heading>;
    }
    case 'paragraph':
      return <p {...printed}>{block.text}</p>;
    case 'byline':
      return (
        <p className={styles.articleByline} {...printed}>
          {block.text}
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List {...printed}>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <div className={styles.articleTable} {...printed}>
          <table>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>{row.map((cell, at) => (index === 0 ? <th key={at}>{cell}</th> : <td key={at}>{cell}</td>))}</tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}
