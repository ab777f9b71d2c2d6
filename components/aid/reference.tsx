import { i18n } from '#i18n';
import type { Reference } from '../../lib/contracts/aid.ts';
import { isKnownBlock } from '../../lib/contracts/blocks.ts';
import { RichTextView } from '../text/rich-text.tsx';
import { Button } from '../ui/button.tsx';
import { ReferenceTable } from './reference-table.tsx';
import type { Scene } from './scene.ts';

/** Something to look up: its tables can be searched. */
export function ReferenceView({ aid, onReport }: Scene<Reference>) {
  return (
    <>
      {aid.body.map((block, index) =>
        isKnownBlock(block) && block.kind === 'table' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: content is replaced whole, never reordered in place
          <ReferenceTable key={index} table={block} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: content is replaced whole, never reordered in place
          <RichTextView key={index} text={[block]} />
        ),
      )}
      <div>
        <Button tone="quiet" icon="flag" onClick={() => onReport(undefined)}>
          {i18n.t('aid.run.report')}
        </Button>
      </div>
    </>
  );
}
