import { Popup } from '../../components/popup/popup.tsx';
import { PopupNotJoined } from '../../components/popup/popup-not-joined.tsx';
import { startSurface } from '../../components/surface/start-surface.tsx';
import { Surface } from '../../components/surface/surface.tsx';

startSurface(<Surface joined={<Popup />} notJoined={<PopupNotJoined />} />);
