// Written by scripts/build-irregular-nouns.ts.

/**
 * Nouns whose plural is not made by adding letters, after the exceptions of WordNet 3 (Princeton University) as packed
 * in wink-lexicon 2.2.0 (MIT licence). A line gives the ending of the plural, that of the singular, and what stands
 * before; a line that begins with a space goes on with the one before it.
 */
export const IRREGULAR_NOUNS = `
i: jinn
n: actinozoa anthozoa bryozoa ectozoa endozoa entozoa epizoa heliozoa hydrozoa hymenoptera lepidoptera
 leucocytozoa metazoa parazoa polyzoa protozoa scyphozoa sporozoa
o: capricci intagli solfeggi
y: djinn
a : antefix cornu genu lev markka parament penni rom vas
a e: lustr
a on: acromi amni anacoluth antheli anthemi apheli asyndet automat coelenter criteri eidol encephal enchiridi
 enneahedr enter epencephal ephemer epiphenomen epylli etym gammadi gangli goni gorgonei haematozo hematozo
 hemelytr hemielytr hendecahedr himati icosahedr lept liriodendr logi megar mesenter metencephal mitochondri
 monopter myelencephal neuropter noumen octahedr orthopter oxymor parasynthet parerg parheli pentahedr
 periheli phenomen philodendr pleur polyhedr prolegomen propyl prosencephal rhinencephal rhyt spermatozo tax
 tetrahedr tetraskeli thalamencephal trapezohedr trihedr triskeli trisoctahedr zo
a os: pronephr
a um: acetabul acicul addend adyt aeci aecidi aerobi allodi alluvi alodi ambulacr anaerobi androclini androeci
 animalcul antependi antheridi anthodi anticlinori antiser antr apotheci aquari arboret arcan archegoni
 archespori argument armamentari ascidi ascogoni aspergill aspersori atri auditori bacteri bacul basidi brachi
 caec caldari cambi candelabr capitul carpogoni cec centr cerebell cerebr cibori cili cinerari cingul
 clinandri clitell clostridi coagul collegi colloqui colluvi collyri columbari conidi consorti contagi continu
 cori corrigend crani credend crematori cribell criss ctenidi cubicul curricul cymati dat decenni definiend
 delphini dentali desiderat dichasi dict diluvi diverticul domati dors effluvi eluvi elytr empori encomi
 endocardi endocrani endometri endoste endotheci endotheli epicardi epicedi epigastri epimysi epistern
 epithalami epitheli equilibri equiset errat exempl exordi extrem fideicommiss fil flabell flagell florilegi
 foli for formicari fraen fren frenul frust fulcr fumatori furcul gametangi gametoeci gelsemi glochidi gonidi
 gymnasi gynaece gynaeci gyneci gynoeci haustell haustori herbari hibernacul hil honorari horologi hypanthi
 hypochondri hypogastri hypoge ideat ili imperi indument indusi infundibul inocul insectari interregn
 involucell involucr ischi labar labell labi labr latifundi leprosari lixivi loment lubritori macrosporangi
 manubri marsupi mausole maxim medi mediastin megasporangi memorand menstru microsporangi mili millenni minim
 ministeri miracidi moment monochasi monopodi moratori myceli mycobacteri myocardi natatori nephridi not
 oceanari ode ole omas oment ommatidi oogoni opercul optim organ oscul osti ov palli pancrati parameci
 parapodi patagi penetrali penicilli pepl pericardi perichondri pericrani peridi perigoni perine perinephri
 perionychi perioste peritheci peritone phyl pile pinet planetari plasmodi plectr plen podeti podi pollini
 polychasi polypari polyzoari postlimini primordi principi promyceli propylae prosceni prostomi prothalami
 prothalli prytane psalteri pseudopodi pterygi pudend pupari pycnidi pygidi pyxidi quadrenni quant quinquenni
 rament rect referend refugi relat residu respons reticul retinacul rhizobi rosari rostell rostr sacr sacrari
 sanct sanitari scholi scleroti scriptori scrot scut scutell sensill sept septari septenni sequestr ser
 sesterti simulacr sistr sol solari solati spectr specul spermati spermatogoni spermogoni spicul spirill
 sporangi sporogoni sput stadi staminodi stern stomodae stomode strat stylopodi subdeliri subphyl succedane
 sudari sudatori superstrat syconi sympodi symposi synclinori syncyti tapet teli tenacul terg terrari
 tintinnabul toment trapezi triclini trienni trifori trivi tropaeol tympan ultimat uredini vacu vascul vel
 velari vexill viatic vibracul vincul vivari xiphistern
achides hachis: r
adarim eder: ch h
ae : achaemenid eupatrid heraclid heraklid lapith sassanid seleucid
ae e: paraselen phyl raph stel
aglis gali: ar
aisim ith: tall
allunge ellunge: musk
ar : os
arim er: ched
artal rotl: 
artel rotl: 
au : eisteddfod
aurar eyrir: 
bo gbo: i
boks sbok: gem
bucks sbuck: gem
cari re: ricerca
ce ny: halfpen pen
ces x: antheli anthra antiheli appendi bisectri bora cal cali caly cephalothora cervi cicatri cru cyli epicaly
 executri forni generatri hallu heli hyra matri mesothora metathora prothora radi rectri scole separatri spadi
 tectri thora vari vo
challoth hallah: 
cia ium: glochid
cia thecium: amphi
d : gurnar
des s: aphi apsi caryopsi chlamy chrysali custo encephaliti ephemeri epididymi epiglotti glan glotti haere
 incu iri lymphangiti paruli pe probosci proglotti pyxi rhachi stape
ds : gurnar
dtheridia theridium: an
e : stoa stria zoaea zoea
e a: acciaccatur appoggiatur ariett cavatin cical fermat lir loggi marches maremm novell pais predell pres
 signor signorin sinfoni volt
ea ium: gynec gynoec
eas aea: zo
een : fellah
eese oose: g
eet oot: blackf f flatf foref splayf tenderf
eeth ooth: buckt dogt eyet foret snagglet t
eis is: necropol pol
en : festschrift frau gemeinschaft gesellschaft gestalt graf herr keeshond nibelung ox ubermensch
en an: beadsm m ploughm socm wom
enservants anservant: m
er : lied volkslied
era us: gen subgen
erses yrse: th
es : chlamys corybant iconostas no schmo shmo sol
es ia: telangiectas
es is: amanuens amniocentes amoebias amphiarthros amphimix anabas anacrus anagnoris analys anamnes anamorphos
 anastomos antithes apodos apomix aponeuros apophys aposiopes apotheos ars arterioscleros asces aspergillos
 atheroscleros atmolys autocatalys avitaminos ax bacteriostas bas caryops catabas cataclas catalys cathex caul
 cras cris cut cyclos dermatos diaeres diagnos dialys diaphys diapophys diarthros diastals diastas dieres dies
 ecchymos ecdys eiseges emphas enarthros endostos entas epenthes epexeges epicles epiphys exeges exostos fort
 genes gnos gomphos haematolys haemodialys haemolys haemoptys hematolys hemodialys hemolys hemoptys hyperostos
 hypnos hypophys hypostas hypothes katabas len lymphopoies lys mant meios metamorphos metastas metathes
 metempsychos microanalys mios morphallax morphos myias myos nar nemes neurohypophys neuros oas ovotest
 palingenes parabas paraleips paralys paraphys paraprax parenthes pelv pen periphras peristals phyllotax
 phylogenes prax prognos proleps proptos prosthes protas psychoneuros psychos ptos pub scleros soros stenos
 sylleps symphys synarthros syndesmos synops synthes syssarcos tenu test thes urinalys verm zoonos
esdames adame: m
esdemoiselles ademoiselle: m
esseigneurs onseigneur: m
essieurs onsieur: m
estuses aestus: c
ethren other: br
froth phar: sho
ges x: androsphin coccy hieracosphin interre laryn le nasopharyn phalan pharyn salpin sphin syrin
gese ese: pekin
hachises achis: r
hs : yeshiva
i : ban bolshevik cathar decemvir duumvir ephor herma hetaira iamb kroon lat longobard mir monsignor pirog pul
 sent triumvir
i a: stotink
i e: bersaglier canzon carabinier chitarron ciceron cognosent concertant condottier conversazion dilettant
 marches panetton pastoral ricercar signor spumon
i o: aggiornament amorett amorin bambin bass castrat cavett cembal centesim cicisbe concert concertin contralt
 crescend divertiment du glissand graffit intermezz librett maestr mafios niell obligat ovol paparazz
 pentiment portament prim putt riliev saltarell scherz scherzand scud second segn sgraffit smalt sol sold
 sopran sordin strett temp terzett tond tors vaporett virtuos zecchin
i s: lita metanephro monoptero mytho nao pitho pronephro santim siglo tholo topo
i u: le
i um: calcane
i us: abac acanth acar acin altocumul altostrat alumn alveol amphiox annul antitrag asc aspergill astragal
 aure bacchi bacill bolet borborygm bronch byss cact caduce calam calath calcul call canalicul canth carol
 carp cerc chiasm chorag choriamb cirr cirrocumul cirrostrat clype cocc coenur coloss congi convolvul coryphae
 cothurn cult cumul cumulonimb cumulostrat cysticerc denari diplococc disc discobol dupondi echin echinococc
 elench embol epicanth esophag eucalypt eurip famul fascicul flocc floccul foc fractocumul fractostrat fuc
 fund fung funicul geni ginglym gladiol glomerul glutae glute gonococc gyr hamul hectocotyl hil hippocamp
 hippopotam homuncul humer hypothalam ichthyosaur incub isthm lactobacill lapill lecyth lemnisc leptocephal
 limb limul loc locul lumb macronucle mag malle malleol menisc metacarp metatars micrococc micronucle modiol
 modul mom mosasaur naev narciss naupli nautil nev nid nimb nimbostrat nod nucell nucle nucleol obel obol
 ocell octop ocul oesophag palp papp papyr phall pile pithecanthrop pneumobacill pneumococc polyp pronucle
 proposit prothall proventricul pulvill pulvin pylor radi ram ranuncul rect regul retiari rhomb rhonch
 sarcophag sartori scalen scarabae scirrh scyph solid sor spleni staphylococc stimul strat stratocumul
 streptococc strobil styl succub sulc syllab tal tars tarsometatars termin thalam thall thesaur thromb thym
 thyrs toph tor trag umbilic unc uredosor uter utricul vag ventricul vill vitell
ia : lacunar
ia e: qual ret
iae a: cercari filari
ice ouse: barkl bookl dorm fieldm flitterm l m rearm rerem shrewm titm woodl
ices ex: ap arusp caud cim cod cort cul harusp ib ind lat mur poll pontif scol simpl subcort subind vert vort
ides yatid: car
iges ex: rem
im : amora chalutz chasid chassid chazan cherub goy hasid hassid hazzan kaddish kibbutz machzor mahzor midrash
 minyan moshav qaddish seraph shabbas shabbat shadchan siddur teraph
im ah: shitt
im em: mosl
ims em: mosl
in : fellah
ina en: agnom cognom foram germ gravam lim lum nom num praenom prenom putam rum stam tegm velam vim
ines en: flam pect
ines o: lentig tered testud ured vertig
is al: re
is us: basile
ita ut: occip sincip
ites es: lim stip
k : kalmuc
k schbok: bo
kes x: cyli kyli
kim : dibbuk dybbuk
kini inka: stot
ks : kalmuc
lisente sente: 
listente sente: 
m : ashkenazi haredi sephardi
makuta likuta: 
maloti loti: 
n : anlage fedayee krone schul schutzstaffel shul yogi
na denum: duo
naries tenary: bicen
nas denum: duo
ncidia redium: u
nes : comedo mucro umbo
ni rino: cla
nia menium: hy
niums menium: hy
nos rino: cla
nt t: florea
onim en: schatch
ople rson: pe salespe
ora ur: fem
ora us: corp
ornos rono: mad
osim es: shamm
ot ah: hall
oth a: haggad yeshiv
oth ah: haftar hall haphtar megill mezuz mitzv parash
oth h: tallit
poda din: gospo
r : guilde krone
ra s: cru ju o
ren : brainchild child godchild grandchild stepchild
res s: vi
resfamilias erfamilias: pat
ri er: onag
rote te: igorro
roth ar: shoph
rs : guilde
s h: haggada
se : pea
se as: springha
ses : bus gas
ses esis: diaer diath
sta tum: substra
ta : adenocarcinoma adenoma analemma angioma atheroma blastema bregma carcinoma chiasma chondroma chromonema
 condyloma diastema dogma edema encephaloma enchondroma endothelioma enema epithelioma exanthema fibroma
 glioma granuloma gumma haematoma hematoma lemma lipoma lymphoma magma melanoma melisma miasma mycetoma myoma
 myxoma neuroma oedema osteoma papilloma plasmodesma protonema rhabdomyoma schema scleroma scotoma soma stemma
 stigma stoma stroma syntagma syphiloma trauma treponema tryma
ta s: tera
tes s: fron gen parie pon
th : matzo
ti : bandit
tia s: definien en
tsy ets: star
tyxes ptyxis: ana
u : haler lat
u as: lit
ums a: organ
ur a: kron
urs hur: uig
uses : ichthyosaur
ushbok oschbok: b
ushboks oschbok: b
ves f: aardwol bee behoo bookshel broadlea cal cloverlea dwar el flylea hal hoo lea loa mooncal scar sel shea
 shel shinlea thicklea thie tur werewol whar wol yoursel
ves fe: alewi drawkni fishwi goodwi housewi jackkni kni li midwi oldwi paperkni penkni pocketkni sweetiewi wi
ves ff: flagsta quartersta
x : aboideau aboiteau adieu bandeau bateau beau bijou bordereau bureau chapeau chateau chou couteau fabliau
 flambeau fricandeau gateau jambeau manteau milieu morceau plateau portmanteau reseau rondeau rouleau tableau
 tonneau trousseau
y : grosz sovkhoz starets
ymio imio: da
ymios imio: da
zes : fez quiz squiz
`;
