import { Notice } from '../../ui/notice.tsx';
import { hrefOf } from '../frame/route.ts';

/** The address names a mapping that is not there, or not any more. */
export function RuleGone() {
  return (
    <>
      <h1 className="visually-hidden">Mappings</h1>
      <Notice
        icon="page"
        title="This mapping is not here"
        actions={<a href={hrefOf('mappings')}>All mappings</a>}
      >
        <p>It was removed, or the link is not complete.</p>
      </Notice>
    </>
  );
}
