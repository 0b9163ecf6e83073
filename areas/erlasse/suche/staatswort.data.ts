/** Stems of the names of states, their people and capitals: where somebody comes from changes no answer. */
export const STAATSWOERTER: ReadonlySet<string> = new Set(
  `africa alban american amerika amerikan amerikanerin amerikanerinn ankara arab araberin araberinn arabi arabia austria
bagdad bahrain bahrainerin bahrainerinn balkan balt baltikum baltin baltisch bamako bangkok bangladesch
bangladescherin bangladescherinn bangladeschi bangladesh barbad barbadi barbadierin barbadierinn barbados beirut
belarus belaruss belarussin belarussinn belgi belgierin belgierinn belgisch belgium belgrad beliz belizerin belizerinn
bengal benin beninerin beninerinn bhutan bhutanerin bhutanerinn bih birma bissau bissauerin bissauerinn blau bolivi
bolivia bolivian bolivianerin bolivianerinn bosni bosniak bosniakin bosnierin bosnierinn bosnisch botsuan botsuana
botsuanerin botsuanerinn botswana brasili brasilian brasilianerin brasilianerinn brazil brazzavill brit britin britinn
britisch british brunei bruneierin bruneierinn bruneiisch bulgar bulgari bulgaria bulgarin bulgarinn burkin burkina
burkinerin burkinerinn burma burmes burund burundi burundierin burundierinn cabo cambodia cameroon canada canadian
chad chil chilen chilenin chileninn china chines chinesin chinesinn chisinau colombia conakry costa cot croatia cuba
cyprus czech côte damaskus danemark danin daninn danisch darussalam denmark deutschturk dhabi dhaka dominica dominican
dominicanerin dominicanerinn dominikan dominikanerin dominikanerinn domrep dschibut dschibuti dschibutierin
dschibutierinn dubai ecuador ecuadorian ecuadorianerin ecuadorianerinn eidgenoss elfenbeinkust emirat emiraterin
emiraterinn england englanderin englisch erbil eritre eritrea eritreerin eritreerinn eritreisch est estin estinn
estland estnisch estonia eswatin eswatini eswatinierin eswatinierinn faso fidschi fidschian fidschianerin
fidschianerinn fiji filipina filipinas filipino filipinos finland finn finnin finninn finnisch finnland franc
frankreich franzos franzosin franzosinn gabon gabun gabunerin gabunerinn gambi gambia gambierin gambierinn gambisch
gaza georgi georgierin georgierinn georgisch ghana ghanaerin ghanaerinn ghanaisch greec grenad grenada grenaderin
grenaderinn grenadin griech griechenland griechin griechinn griechisch grossbritanni guatemala guatemaltek
guatemaltekin guatemaltekinn guine guinea guineerin guineerinn guineisch guyan guyana guyanerin guyanerinn haiti
haitian haitianerin haitianerinn hanoi herzegowin herzegowina holland hollanderin honduran honduranerin honduranerinn
honduras hong hongkong hungary iceland ind inderin inderinn indi india indian indisch indones indonesi indonesia
indonesierin indonesierinn irak irakerin irakerinn iran iranerin iranerinn iraq ire ireland iren irin irinn irisch
irland islamabad island islanderin islanderinn israel israeli israelin israelinn israelis itali italien italienerin
italienerinn italy ivoir ivor ivorerin ivorerinn jamaica jamaika jamaikan jamaikanerin jamaikanerinn japan japanerin
japanerinn jem jemenit jemenitin jemenitinn jordan jordani jordanierin jordanierinn jugoslaw jugoslawi jugoslawin
kambodscha kambodschan kambodschanerin kambodschanerinn kamerun kamerunerin kamerunerinn kanad kanada kanadi
kanadierin kanadierinn kapverd kapverdi kapverdierin kapverdierinn kasach kasachin kasachinn kasachstan katar
katarerin katarerinn kazakhstan kenia kenian kenianerin kenianerinn kenya khartum kiew kingdom kinshasa kirgis kirgisi
kirgisin kirgisinn kirgisistan kirgistan kiribat kiribati kiribatierin kiribatierinn kitt kittit kittiti kittitierin
kittitierinn kiwi kolumbi kolumbian kolumbianerin kolumbianerinn komor komorerin komorerinn kong kongo kongoles
kongolesin kongolesinn korea korean koreanerin koreanerinn kosovar kosovarin kosovarinn kosovo kosovoalban kroat
kroati kroatin kroatinn kroatisch kuba kuban kubanerin kubanerinn kuwait kuwaiterin kuwaiterinn kyjiw lagos lank lanka
lankerin lankerinn lankisch laos laot laotin laotinn laotisch latvia lebanon leon leonerin leonerinn leonisch lesoth
lesotherin lesotherinn lesotho lett lettin lettinn lettisch lettland libanes libanesin libanesinn libanon liberia
liberian liberianerin liberianerinn liby libya libyerin libyerinn libysch liechtenstein liechtensteinerin
liechtensteinerinn litau litauerin litauerinn lithuania lucia lucian lucianerin lucianerinn luxembourg luxemburg
luxemburgerin luxemburgerinn macao macau madagaskar madagass madagassin madagassinn maghreb maghrebstaat malai malaw
malawi malawierin malawierinn malays malaysi malaysia malaysierin malaysierinn malediv malediverin malediverinn mali
malierin malierinn malisch malta maltes malteserin malteserinn manila marines marinesin marinesinn marino marokkan
marokkanerin marokkanerinn marokko marshall marshallerin marshallerinn marshallinseln mauretan mauretani mauretanierin
mauretanierinn maurit mauriti mauritierin mauritierinn mauritius mazedon mazedoni mazedonierin mexico mexikan
mexikanerin mexikanerinn mexiko mikrones mikronesi mikronesierin mikronesierinn mogadischu moldau moldauerin
moldauerinn moldaw moldawi moldawierin moldova monaco monegass monegassin monegassinn mongol mongolei mongolin
mongolinn montenegrin montenegrinerin montenegrinerinn montenegro morocco mosamb mosambikan mosambikanerin
mosambikanerinn moskau myanmar myanmarin myanmarinn namib namibi namibia namibierin namibierinn nauru nauruerin
nauruerinn nauruisch nepal nepales nepalesin nepalesinn netherland neuguine neuguinea neuguineerin neuguineerinn
neuguineisch neuseeland neuseelanderin neuseelanderinn nevis nicaragua nicaraguan nicaraguanerin nicaraguanerinn
niederland niederlanderin niederlanderinn nigeria nigerian nigerianerin nigerianerinn nigr nigrerin nigrerinn nigrisch
nordafrika nordafrikan nordir nordirland nordkorea nordkorean nordkoreanerin nordkoreanerinn nordmazedon nordmazedoni
nordmazedonierin nordmazedonierinn norway norweg norwegerin norwegerinn oman omanerin omanerinn osterreich
osterreicherin osterreicherinn osttimor pakistan pakistanerin pakistanerinn pakistani palastina palastinens
palastinenserin palastinenserinn palau palauerin palauerinn panama panamaerin panamaerinn papua paraguay paraguayerin
paraguayerinn peking persisch peru peruan peruanerin peruanerinn philippin philippinerin pol poland polin polinn
polnisch portugal portugies portugiesin portugiesinn pristina príncip qatar rabat rica rican ricanerin ricanerinn
rohingya roma romania ruand ruanda ruanderin ruanderinn ruandisch ruman rumani rumanin rumaninn russ russia russin
russinn russisch russland rwanda salomon salomonerin salomonerinn salvador salvadorian salvadorianerin
salvadorianerinn sambi sambia sambierin sambierinn sambisch samoa samoan samoanerin samoanerinn sao sarajevo saudi
saudis schott schottin schottland schwed schwedin schwedinn schwedisch schweiz schweizer schweizerin schweizerinn
senegal senegales senegalesin senegalesinn seoul serb serbi serbia serbin serbinn serbisch seychell seychellerin
seychellerinn sierra simbabw simbabwerin simbabwerinn singapor singapur singapurerin singapurerinn sinti skopj
slovakia slovenia slow slowak slowakei slowakin slowakinn slowen sloweni slowenin sloweninn sofia somal somali somalia
somalierin somalierinn sowjetburg sowjetunion spain spani spanierin spanierinn spanisch sri srilanka sudafrika
sudafrikan sudafrikanerin sudafrikanerinn sudan sudanes sudanesin sudanesinn sudkorea sudkorean sudkoreanerin
sudkoreanerinn sudsudan sudsudanes sudsudanesin sudsudanesinn surinam surinamerin surinamerinn swasiland swed
switzerland syr syrerin syrerinn syri syria syrian syrisch são tadschik tadschikin tadschikinn tadschikistan taiwan
taiwanerin taiwanerinn tamil tamilin tansan tansani tansania tansanierin tansanierinn tanzania teheran thai thailand
thailanderin thailanderinn thais tiflis timor timorerin timorerinn tobago togo togoerin togoerinn togoisch togoles
tomé toméerin toméerinn toméisch tonga tongaerin tongaerinn tongaisch trinidad trinidaderin trinidaderinn tschad
tschaderin tschaderinn tschadisch tschech tschechei tschechi tschechin tschechinn tschechisch tschetsch tschetscheni
tschetschenin tunes tunesi tunesierin tunesierinn tunis tunisia turk turkei turkey turkin turkinn turkisch turkiy
turkm turkmen turkmenin turkmeninn turkmenistan tuvalu tuvaluerin tuvaluerinn udssr ugand uganda uganderin uganderinn
ukr ukrain ukrainerin ukrainerinn ungar ungarin ungarinn ungarn united uruguay uruguayerin uruguayerinn usa usbek
usbekin usbekinn usbekistan uzbekistan vae vanuatu vanuatuerin vanuatuerinn vatikan vatikanburg vatikanburgerin
vatikanburgerinn vatikanstadt venezolan venezolanerin venezolanerinn venezuela verd vietnam vietnames vietnamesin
vietnamesinn vincent vincenterin vincenterinn volksrepubl walis weissruss weissrussin weissrussland westbalkan
westbalkanstaat westjordanland yem zambia zealand zentralafrikan zentralafrikanerin zentralafrikanerinn zimbabw zyp
zypr zyprerin zyprerinn zypriot zypriotin zyprisch`.split(/\s+/),
);
