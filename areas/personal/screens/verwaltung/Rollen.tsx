/** What each role may do; read only, since the rights come with the program. */
import { useLoad } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { Page } from '#ui/Page.tsx';
import { Loaded } from '#ui/States.tsx';
import { Badge } from '#ui/Status.tsx';
import { listRollen } from '../../konto.api.ts';
import './verwaltung.css';

export default function Rollen() {
  const rollen = useLoad(listRollen, {});
  return (
    <Page
      title="Rollen und Rechte"
      sub="Rechte hängen an Rollen. Welche Akten jemand sieht, bestimmen dazu Team, Buchstaben und Vertretung."
    >
      <Loaded of={rollen} words="Die Rollen werden geladen">
        {(data) => (
          <div className="roles">
            {data.rollen.map((rolle) => (
              <section className="card" key={rolle.id}>
                <div className="u-spread">
                  <h2>{rolle.name}</h2>
                  {rolle.traeger === 'geraet' && <Badge>für Geräte</Badge>}
                </div>
                <p className="u-muted">{rolle.text}</p>
                {rolle.rechte.length === 0 ? (
                  <p className="u-small u-muted">Noch keine Rechte; sie kommen mit den nächsten Teilen von Bleibe.</p>
                ) : (
                  <details>
                    <summary>{count(rolle.rechte.length, 'Recht', 'Rechte')}</summary>
                    <ul className="rights-list">
                      {rolle.rechte.map((recht) => (
                        <li key={recht.recht}>{recht.text}</li>
                      ))}
                    </ul>
                  </details>
                )}
              </section>
            ))}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
