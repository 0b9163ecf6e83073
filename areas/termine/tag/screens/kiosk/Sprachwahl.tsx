/** Nine languages, each by its own name. */
import { Icon } from '#ui/Icon.tsx';
import { TERMINSPRACHEN, type Terminsprache } from '../../../termine.schema.ts';
import { dirOf, langOf, SPRACHNAMEN } from '../../../texte/texte.ts';

export function Sprachwahl(props: { sprache: Terminsprache; onChoose: (sprache: Terminsprache) => void }) {
  return (
    <div className="kiosk-languages">
      {TERMINSPRACHEN.map((one) => (
        <button
          key={one}
          type="button"
          lang={langOf(one)}
          dir={dirOf(one)}
          className="kiosk-button"
          aria-pressed={one === props.sprache}
          onClick={() => props.onChoose(one)}
        >
          {one === props.sprache && <Icon name="haken" />}
          <span>{SPRACHNAMEN[one]}</span>
        </button>
      ))}
    </div>
  );
}
