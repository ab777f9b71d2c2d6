import { startSurface } from '../../components/surface/start-surface.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';

startSurface(<Welcome />);
