/** States by ISO 3166 codes, their German and English names and adjectives of nationality, as papers write them. */
export const STAATEN = `
AFG AF|Afghanistan,afghanisch,Afghan
ALB AL|Albanien,albanisch,Albanian,Albania
DZA DZ|Algerien,algerisch,Algerian,Algeria,algerienne
ARG AR|Argentinien,argentinisch,Argentinian,Argentina
ARM AM|Armenien,armenisch,Armenian,Armenia
AUS AU|Australien,australisch,Australian,Australia
AUT AT|Österreich,österreichisch,Austrian,Austria
AZE AZ|Aserbaidschan,aserbaidschanisch,Azerbaijani,Azerbaijan
BGD BD|Bangladesch,bangladeschisch,Bangladeshi,Bangladesh
BLR BY|Belarus,belarussisch,Belarusian
BEL BE|Belgien,belgisch,Belgian,Belgium
BEN BJ|Benin,beninisch,Beninese
BOL BO|Bolivien,bolivianisch,Bolivian
BIH BA|Bosnien und Herzegowina,bosnisch-herzegowinisch,Bosnia and Herzegovina
BRA BR|Brasilien,brasilianisch,Brazilian,Brazil,Brasileiro
BGR BG|Bulgarien,bulgarisch,Bulgarian,Bulgaria
BFA BF|Burkina Faso,burkinisch
KHM KH|Kambodscha,kambodschanisch,Cambodian
CMR CM|Kamerun,kamerunisch,Cameroonian,Cameroon,Camerounaise
CAN CA|Kanada,kanadisch,Canadian,Canada
CHL CL|Chile,chilenisch,Chilean
CHN CN|China,Volksrepublik China,chinesisch,Chinese
COL CO|Kolumbien,kolumbianisch,Colombian,Colombia
COD CD|Demokratische Republik Kongo,kongolesisch
CRI CR|Costa Rica,costa-ricanisch
CIV CI|Côte d'Ivoire,Elfenbeinküste,ivorisch
HRV HR|Kroatien,kroatisch,Croatian,Croatia
CUB CU|Kuba,kubanisch,Cuban
CYP CY|Zypern,zyprisch,Cypriot
CZE CZ|Tschechien,Tschechische Republik,tschechisch,Czech
DNK DK|Dänemark,dänisch,Danish
DOM DO|Dominikanische Republik,dominikanisch
ECU EC|Ecuador,ecuadorianisch,Ecuadorian
EGY EG|Ägypten,ägyptisch,Egyptian,Egypt
ERI ER|Eritrea,eritreisch,Eritrean
EST EE|Estland,estnisch,Estonian
ETH ET|Äthiopien,äthiopisch,Ethiopian,Ethiopia
FIN FI|Finnland,finnisch,Finnish
FRA FR|Frankreich,französisch,French,France,Française
GMB GM|Gambia,gambisch,Gambian
GEO GE|Georgien,georgisch,Georgian,Georgia
DEU DE|Deutschland,deutsch,German
GHA GH|Ghana,ghanaisch,Ghanaian
GRC GR|Griechenland,griechisch,Greek,Greece
GIN GN|Guinea,guineisch,Guinean
HUN HU|Ungarn,ungarisch,Hungarian
ISL IS|Island,isländisch,Icelandic
IND IN|Indien,indisch,Indian,India
IDN ID|Indonesien,indonesisch,Indonesian,Indonesia
IRN IR|Iran,iranisch,Iranian,Islamische Republik Iran
IRQ IQ|Irak,irakisch,Iraqi,Iraq
IRL IE|Irland,irisch,Irish
ISR IL|Israel,israelisch,Israeli
ITA IT|Italien,italienisch,Italian,Italiana,Italy
JPN JP|Japan,japanisch,Japanese
JOR JO|Jordanien,jordanisch,Jordanian
KAZ KZ|Kasachstan,kasachisch,Kazakh,Kazakhstan
KEN KE|Kenia,kenianisch,Kenyan,Kenya
KOR KR|Republik Korea,Südkorea,südkoreanisch,koreanisch,Republic of Korea
RKS XK|Kosovo,kosovarisch,Kosovar
KGZ KG|Kirgisistan,kirgisisch,Kyrgyz
LVA LV|Lettland,lettisch,Latvian
LBN LB|Libanon,libanesisch,Lebanese,Lebanon
LBY LY|Libyen,libysch,Libyan
LTU LT|Litauen,litauisch,Lithuanian
LUX LU|Luxemburg,luxemburgisch
MKD MK|Nordmazedonien,mazedonisch,nordmazedonisch
MYS MY|Malaysia,malaysisch,Malaysian
MLI ML|Mali,malisch,Malian
MLT MT|Malta,maltesisch
MEX MX|Mexiko,mexikanisch,Mexican,Mexicana
MDA MD|Republik Moldau,Moldau,moldauisch,Moldovan
MNG MN|Mongolei,mongolisch,Mongolian
MNE ME|Montenegro,montenegrinisch
MAR MA|Marokko,marokkanisch,Moroccan,Marocaine
MMR MM|Myanmar,myanmarisch
NPL NP|Nepal,nepalesisch,Nepalese
NLD NL|Niederlande,niederländisch,Dutch
NZL NZ|Neuseeland,neuseeländisch,New Zealand
NGA NG|Nigeria,nigerianisch,Nigerian
NOR NO|Norwegen,norwegisch,Norwegian
PAK PK|Pakistan,pakistanisch,Pakistani
PSE PS|Palästina,palästinensisch
PER PE|Peru,peruanisch,Peruvian
PHL PH|Philippinen,philippinisch,Filipino,Philippines
POL PL|Polen,polnisch,Polish
PRT PT|Portugal,portugiesisch,Portuguese
ROU RO|Rumänien,rumänisch,Romanian
RUS RU|Russische Föderation,Russland,russisch,Russian,Russian Federation
RWA RW|Ruanda,ruandisch
SAU SA|Saudi-Arabien,saudi-arabisch
SEN SN|Senegal,senegalesisch,Senegalese
SRB RS|Serbien,serbisch,Serbian,Serbia
SLE SL|Sierra Leone,sierra-leonisch
SVK SK|Slowakei,slowakisch,Slovak
SVN SI|Slowenien,slowenisch,Slovenian
SOM SO|Somalia,somalisch,Somali
ZAF ZA|Südafrika,südafrikanisch,South African
ESP ES|Spanien,spanisch,Spanish,Española
LKA LK|Sri Lanka,sri-lankisch,Sri Lankan
SDN SD|Sudan,sudanesisch,Sudanese
SWE SE|Schweden,schwedisch,Swedish
CHE CH|Schweiz,schweizerisch,Swiss
SYR SY|Syrien,Arabische Republik Syrien,syrisch,Syrian
TWN TW|Taiwan,taiwanisch
TJK TJ|Tadschikistan,tadschikisch
TZA TZ|Tansania,tansanisch
THA TH|Thailand,thailändisch,Thai
TGO TG|Togo,togoisch
TUN TN|Tunesien,tunesisch,Tunisian,Tunisienne
TUR TR|Türkei,türkisch,Turkish,Türkiye,T.C.
TKM TM|Turkmenistan,turkmenisch
UGA UG|Uganda,ugandisch
UKR UA|Ukraine,ukrainisch,Ukrainian
GBR GB|Vereinigtes Königreich,britisch,British,British Citizen
USA US|Vereinigte Staaten von Amerika,Vereinigte Staaten,USA,amerikanisch,United States of America
URY UY|Uruguay,uruguayisch
UZB UZ|Usbekistan,usbekisch,Uzbek
VEN VE|Venezuela,venezolanisch,Venezuelan
VNM VN|Vietnam,vietnamesisch,Vietnamese
YEM YE|Jemen,jemenitisch,Yemeni
ZMB ZM|Sambia,sambisch
ZWE ZW|Simbabwe,simbabwisch
`;
