/** Entry of the kiosk: standing or in a wheelchair, four choices at most, everything that is touched lies low. */
import '../styles.ts';
import { Kiosk } from '#areas/termine/tag/screens/kiosk/Kiosk.tsx';
import { mount } from '../mount.tsx';
import { keepWithoutNetwork } from '../ohne-netz.ts';

mount(<Kiosk />);
keepWithoutNetwork('kiosk');
