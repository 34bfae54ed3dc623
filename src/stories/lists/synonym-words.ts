/** Synonyms in news: the words of a line count as one word when events are compared. */

/** English words of one meaning in news, a line each, written by hand; stemmed on loading. */
export const SYNONYM_WORDS = `
die dies died dead death deaths fatal fatally deceased passes
kill kills killed killing killings slain slay slays murder murders murdered homicide
wound wounded wounds injure injured injures injuries injury hurt
shoot shooting shot shots gunman gunmen gunfire shooter
blast blasts explosion explosions explode explodes exploded bomb bombing bombings bombs bomber
arrest arrests arrested detain detains detained detention custody nab nabbed apprehended
charge charges charged indict indicts indicted indictment
accuse accuses accused accusing accusation accusations allege alleges alleged allegation allegations
convict convicts convicted conviction guilty
sentence sentenced sentences jail jailed jails prison imprisoned imprison
acquit acquits acquitted cleared exonerated
sue sues sued suing lawsuit lawsuits litigation
judge judges magistrate justice justices
court courts tribunal
rule rules ruled ruling rulings verdict
lawyer lawyers attorney attorneys solicitor barrister
resign resigns resigned resignation quit quits stepping steps stepped
fire fires fired firing sack sacks sacked sacking oust ousts ousted ouster dismiss dismisses dismissed dismissal axed
blaze blazes wildfire wildfires bushfire bushfires inferno
appoint appoints appointed appointment nominate nominates nominated nomination nominee pick picks
win wins won winning winner victory victories triumph triumphs beat beats beaten defeat defeats defeated
lose loses lost losing loss losses
delay delays delayed postpone postpones postponed postponement defer defers deferred
cancel cancels cancelled canceled cancellation scrap scraps scrapped abandon abandons abandoned axe axes
suspend suspends suspended suspension halt halts halted pause paused pauses freeze freezes frozen
ban bans banned banning prohibit prohibits prohibited outlaw outlaws outlawed
block blocks blocked reject rejects rejected rejection refuse refuses refused deny denies denied denial
allow allows allowed permit permits permitted approve approves approved approval authorise authorize authorised authorized authorises authorizes authorization greenlight clears
end ends ended ending terminate terminates terminated stop stops stopped
start starts started begin begins began begun launch launches launched kick kicks
resume resumes resumed restart restarts restarted reopen reopens reopened reopening
close closes closed closing closure shut shuts shutdown shutting
remove removes removed removal withdraw withdraws withdrew withdrawn withdrawal pull pulls pulled
leave leaves left leaving exit exits depart departs departed departure
return returns returned returning
rise rises rose risen increase increases increased increasing climb climbs climbed surge surges surged soar soars soared jump jumps jumped gain gains gained
fall falls fell fallen drop drops dropped decline declines declined slide slides slid plunge plunges plunged tumble tumbles tumbled slump slumps slumped decrease decreases decreased
cut cuts cutting reduce reduces reduced reduction slash slashes slashed
buy buys bought buying acquire acquires acquired acquisition purchase purchases purchased takeover
sell sells sold selling sale sales
merge merges merged merger
crash crashes crashed collision collide collides collided wreck
plane planes aircraft jet jets airliner airplane aeroplane flight flights
ship ships vessel vessels boat boats ferry
car cars vehicle vehicles truck trucks
train trains rail railway
flood floods flooding flooded floodwaters
storm storms hurricane hurricanes cyclone cyclones typhoon typhoons tornado tornadoes
quake quakes earthquake earthquakes tremor tremors
protest protests protesters protester protestors demonstration demonstrations demonstrators rally rallies march marches marchers
riot riots rioting unrest clash clashes clashed violence
strike strikes striking walkout
vote votes voted voting ballot ballots poll polls polling
elect elects elected election elections
hospital hospitals hospitalised hospitalized hospitalisation hospitalization
ill illness sick sickness disease diseases
doctor doctors physician physicians medic medics
coronavirus covid covid19 covid-19
virus viruses
vaccine vaccines vaccination vaccinations vaccinated vaccinate jab jabs inoculation shots
outbreak epidemic pandemic
lockdown lockdowns quarantine quarantined
test tests tested testing
child children kid kids youngster youngsters
baby babies infant newborn
birth births born
marry marries married marriage wedding weddings weds wed engaged engagement
divorce divorces divorced split
police cops cop officers officer
soldier soldiers troops troop
army military armed
rebel rebels militant militants insurgent insurgents
terror terrorist terrorists terrorism
kidnap kidnaps kidnapped kidnapping abduct abducts abducted abduction abductions hostage hostages
steal steals stole stolen theft thefts thieves rob robs robbed robbery burglary heist loot looted looting
drown drowns drowned drowning
rescue rescues rescued rescuers save saves saved saving
search searches searching searched hunt hunting manhunt
find finds found finding discover discovers discovered discovery
missing disappear disappears disappeared disappearance vanished
film films filmed movie movies
video videos footage clip
tv television broadcast broadcaster
film-maker director directors
actor actress actors star stars
singer musician rapper
footballer player players striker
coach manager
team squad side
match game fixture
champion champions championship championships title titles
record records recorded
reveal reveals revealed disclose discloses disclosed unveil unveils unveiled
announce announces announced announcement declare declares declared
warn warns warned warning warnings caution cautions cautioned
urge urges urged call calls called appeal appeals
promise promises promised pledge pledges pledged vow vows vowed
apologise apologises apologised apologize apologizes apologized apology apologies sorry
criticise criticises criticised criticize criticizes criticized criticism slam slams slammed blast-at denounce denounces denounced condemn condemns condemned condemnation rebuke rebukes lambast lambasts castigate castigates
praise praises praised hail hails hailed applaud
meet meets met meeting talks summit
agree agrees agreed agreement deal deals accord pact treaty
sign signs signed signing
order orders ordered directive decree
law laws legislation bill act
lawmaker lawmakers legislator legislators mp mps
senator senators senate
president presidents presidential presidency
premier chancellor
minister ministers ministry
government governments cabinet administration
spokesman spokeswoman spokesperson
chief boss head leader leaders
ceo executive executives
company companies firm firms corporation
job jobs employment unemployment layoff layoffs redundancies
worker workers employee employees staff staffers
pay pays paid wage wages salary salaries
tax taxes taxation
tariff tariffs duties levy levies
profit profits earnings
debt debts loan loans
price prices
stock stocks share shares equities
oil crude petroleum
euro euros eurozone
aid relief assistance
refugee refugees migrant migrants asylum immigrant immigrants immigration
border borders frontier
nuclear atomic
missile missiles rocket rockets
spacecraft capsule astronaut astronauts cosmonaut cosmonauts
scientist scientists researcher researchers
study studies research
school schools pupils
university universities college colleges campus
student students
teacher teachers
church churches bishop priest priests
pope vatican
king queen royal royals monarch
prince duke
princess duchess
fake hoax bogus
probe probes investigation investigations investigate investigates investigated investigating inquiry inquiries
report reports reported reportedly
leak leaks leaked
hack hacks hacked hackers hacker cyberattack
win-over persuade
emergency
evacuate evacuates evacuated evacuation evacuations
threat threats threaten threatens threatened threatening
attack attacks attacked attacker attackers assault assaults assaulted raid raids
fight fights fighting battle battles
war wars
ceasefire truce
peace
capture captures captured seize seizes seized seizure
destroy destroys destroyed destruction demolish demolished
damage damages damaged
collapse collapses collapsed
help helps helped support supports supported back backs backed backing endorse endorses endorsed endorsement
oppose opposes opposed opposition
plan plans planned planning proposal proposals propose proposes proposed
impose imposes imposed imposing
lift lifts lifted lifting ease eases eased easing relax relaxes relaxed
extend extends extended extension prolong
raise raises raised raising hike hikes hiked
send sends sent dispatch deploy deploys deployed deployment
visit visits visited visiting trip
speak speaks spoke speech address
show shows showed shown
ask asks asked asking
man men
woman women
mother mum mom
father dad
grandmother grandma
wife husband spouse
son sons
daughter daughters
girl girls
boy boys
teen teens teenager teenagers teenage
pensioner elderly
million millions mln
billion billions bln
gay lgbt lgbtq homosexual homosexuals
black african-american
`;

/** Countries and their peoples, a line each. */
export const SYNONYM_PLACES = `
us usa america american americans
uk britain british briton britons
england english
scotland scottish scots
wales welsh
ireland irish
france french
germany german germans
italy italian italians
spain spanish spaniard spaniards
portugal portuguese
greece greek greeks
turkey turkish turks turkiye
russia russian russians
ukraine ukrainian ukrainians
poland polish poles
hungary hungarian hungarians
romania romanian romanians
bulgaria bulgarian
serbia serbian serbs
croatia croatian
sweden swedish swedes
norway norwegian norwegians
denmark danish danes
finland finnish finns
netherlands dutch holland
belgium belgian
switzerland swiss
austria austrian
czech czechs czechia
china chinese
japan japanese
korea korean koreans
india indian indians
pakistan pakistani pakistanis
bangladesh bangladeshi
afghanistan afghan afghans
iran iranian iranians
iraq iraqi iraqis
syria syrian syrians
israel israeli israelis
palestine palestinian palestinians
lebanon lebanese
jordan jordanian
egypt egyptian egyptians
libya libyan libyans
tunisia tunisian
morocco moroccan
algeria algerian
sudan sudanese
ethiopia ethiopian
kenya kenyan
nigeria nigerian nigerians
ghana ghanaian
somalia somali
yemen yemeni
qatar qatari
saudi saudis
australia australian australians
zealand zealander zealanders nz
indonesia indonesian
malaysia malaysian
philippines philippine filipino filipinos
thailand thai
vietnam vietnamese
burma myanmar burmese
taiwan taiwanese
singapore singaporean
canada canadian canadians
mexico mexican mexicans
brazil brazilian brazilians
argentina argentine argentinian
chile chilean
colombia colombian
venezuela venezuelan venezuelans
cuba cuban cubans
haiti haitian haitians
peru peruvian
europe european europeans eu
africa african africans
asia asian asians
`;
