/** Nobody said what for: back to the question. */
import { geheZu } from '../../buchung/screens/adresse.ts';
import { Knopf, Titel } from '../../buchung/screens/Teile.tsx';
import { T } from '../../texte/screens/Texte.tsx';

export function Ohne() {
  return (
    <>
      <Titel grund={<T k="ohne.text" />}>
        <T k="ohne.titel" />
      </Titel>
      <div className="cz-actions">
        <Knopf kind="haupt" onClick={() => geheZu('finden')}>
          <T k="anfrage.titel" />
        </Knopf>
      </div>
    </>
  );
}
