import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** There are mappings, but none that fits. */
export function NothingFits({ onClear }: { onClear(): void }) {
  return (
    <Notice
      icon="page"
      title="No mapping fits"
      actions={<Button onClick={onClear}>Clear search and filters</Button>}
    >
      <p>Try fewer words, or look in every state, site and team.</p>
    </Notice>
  );
}
