import { Popup } from '../../components/popup/popup.tsx';
import { startSurface } from '../../components/surface/start-surface.tsx';

startSurface(<Popup />);
