import type { Aid } from '../../lib/contracts/aid.ts';
import styles from './aid-foot.module.css';
import { PinButton } from './pin-button.tsx';
import { WhyButton } from './why-button.tsx';

type Props = {
  aid: Aid;
  /** The page that a rule brought it to; absent where it was looked up. */
  url?: string | undefined;
};

/** What one may ask of an aid whatever kind it is. */
export function AidFoot({ aid, url }: Props) {
  return (
    <div className={styles.foot}>
      {url !== undefined && <WhyButton url={url} aid={aid.id} />}
      <PinButton aid={aid} />
    </div>
  );
}
