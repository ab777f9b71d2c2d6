// Before everything else, so that what is ours comes later in the cascade.
import '@mantine/core/styles.css';
import { Studio } from '../../components/studio/frame/studio.tsx';
import { startSurface } from '../../components/surface/start-surface.tsx';

startSurface(<Studio />);
