// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"strings"
	"sync"
)

// IsAgency reports whether name is that of a news agency, a press release
// service or a publisher that credits its stories in datelines, in any letter
// case, with or without "The".
func IsAgency(name string) bool {
	if findAgency(name) != nil {
		return true
	}
	short, ok := strings.CutPrefix(name, "The ")
	return ok && findAgency(short) != nil
}

// AgencyCountry returns the code of ISO 3166-1 of the country whose news
// agency or paper has the name, in any letter case; "" for an unknown name and
// for one that is of several countries or of none.
func AgencyCountry(name string) string {
	if a := findAgency(name); a != nil && a.country != releases {
		return a.country
	}
	return ""
}

// An agency is a name of the table with its country, or releases.
type agency struct{ name, country string }

// releases stands for the country of the press release services.
const releases = "release"

// agencyIndex holds the agencies by the first byte and the length of their names.
var agencyIndex = sync.OnceValue(func() *[256][]agency {
	index := new([256][]agency)
	for _, home := range agencies {
		for _, name := range home.names {
			slot := agencySlot(name)
			index[slot] = append(index[slot], agency{name, home.country})
		}
	}
	return index
})

func agencySlot(name string) uint8 { return name[0]&^0x20 + 37*uint8(len(name)) }

// findAgency returns the agency of the name, nil if there is none.
func findAgency(name string) *agency {
	if name == "" {
		return nil
	}
	list := agencyIndex()[agencySlot(name)]
	for i := range list {
		if a := &list[i]; len(a.name) == len(name) && strings.EqualFold(a.name, name) {
			return a
		}
	}
	return nil
}

// The agencies and publishers by the country of their home desks, those of
// several countries or of none first, and last the services that carry press
// releases. Left out are names that are words of the language too (Time,
// Variety).
var agencies = [...]struct {
	country string
	names   []string
}{
	{"", []string{
		"ABC", "APA", "Asia News Network", "ANN", "AsiaNews", "AsiaNet", "AVN", "BNS", "BNA", "BPI", "BP", "CNS",
		"CNA", "IDN", "INS", "IPS", "IRIN", "Inter Press Service", "IslamOnline", "IslamOnline.net", "KNA", "MASNOU",
		"MNA", "MNI", "NAB", "NNN", "NovaTV", "OANA", "ONASA", "OPA", "PINA", "PAA", "PANORAMA", "RNS", "Relaxnews",
		"SW", "SNN", "SNO", "SETimes", "TSX", "UN News", "UN Women", "UPA", "VTB", "ZDNet", "ZETA",
	}},
	{"AE", []string{"Gulf News", "WAM"}},
	{"AF", []string{"Bakhtar", "Pajhwok"}},
	{"AL", []string{"ATA"}},
	{"AM", []string{"ARMENPRESS"}},
	{"AO", []string{"ANGOP"}},
	{"AR", []string{"TELAM", "Télam", "Noticias Argentinas"}},
	{"AT", []string{"Austria Press Agency"}},
	{"AU", []string{"AAP", "Asia Pulse"}},
	{"AZ", []string{"AZERTAC", "AzerNews"}},
	{"BA", []string{"FENA", "SRNA"}},
	{"BB", []string{"CANA", "Caribbean News Agency", "CMC"}},
	{"BD", []string{"BSS", "UNB"}},
	{"BE", []string{"Belga"}},
	{"BF", []string{"AIB"}},
	{"BG", []string{"BTA", "Novinite"}},
	{"BR", []string{
		"Agencia Brasil", "Agência Brasil", "Agência Estado", "Estadao Conteudo", "Folha", "Folhapress",
	}},
	{"BY", []string{"BelTA"}},
	{"CA", []string{
		"CP", "CBC", "CBC News", "CBC Sports", "CBC Sports Online", "Canadian Press", "CTV", "CTV News",
		"Globe and Mail", "National Post", "Postmedia", "Postmedia News", "QMI", "QMI Agency", "Toronto Star",
		"Wire Service Canada", "Presse Canadienne", "La Presse Canadienne",
	}},
	{"CH", []string{"ATS", "SDA", "Keystone-ATS", "AWP"}},
	{"CL", []string{"Aton"}},
	{"CN", []string{
		"China Daily", "China News Service", "ECNS", "People's Daily", "Xinhua", "Xinhuanet", "Xinhua News Agency",
		"Xinhua Finance",
	}},
	{"CO", []string{"Colprensa"}},
	{"CU", []string{"Prensa Latina", "PL"}},
	{"CY", []string{"Cyprus News Agency"}},
	{"CZ", []string{"CTK", "ČTK"}},
	{"DE", []string{
		"ADN", "dpa", "dpa/tmn", "dpa-AFX", "dapd", "ddp", "DW", "Deutsche Welle", "Deutsche Presse-Agentur",
		"Der Spiegel", "SID", "epd",
	}},
	{"DK", []string{"Ritzau"}},
	{"DZ", []string{"APS"}},
	{"EE", []string{"ETA"}},
	{"EG", []string{"MENA"}},
	{"ER", []string{"Shabait"}},
	{"ES", []string{"Agencia EFE", "EFE", "Europa Press"}},
	{"ET", []string{"ENA"}},
	{"FI", []string{"STT", "Yle", "Lehtikuva"}},
	{"FJ", []string{"Pacnews"}},
	{"FR", []string{
		"AFP", "Agence France-Presse", "Agence France Presse", "Euronews", "Le Monde", "Le Figaro", "RFI",
	}},
	{"GB", []string{
		"BBC", "BBC News", "BBC Sport", "Daily Mail", "Daily Telegraph", "Exchange Telegraph", "FT", "FT.com",
		"Financial Times", "Guardian", "Guardian News Service", "ITN", "PA", "PA Media", "Press Association", "P.A.",
		"Reuters", "Reuter", "Reuters Health", "Reuters Life!", "Reuters Breakingviews", "Sky News",
		"The Independent", "The Times", "Thomson Financial", "Thomson Reuters Foundation",
	}},
	{"GH", []string{"GNA"}},
	{"GR", []string{"ANA", "ANA-MPA"}},
	{"HR", []string{"HINA"}},
	{"HU", []string{"MTI"}},
	{"ID", []string{"Antara", "Antara News"}},
	{"IE", []string{"RTE", "RTÉ"}},
	{"IL", []string{"Haaretz", "Jerusalem Post"}},
	{"IN", []string{
		"ANI", "Hindustan Times", "IANS", "Indo-Asian News Service", "Press Trust of India", "PTI", "PIB",
		"The Hindu", "UNI", "KNS",
	}},
	{"IQ", []string{"INA", "Rudaw", "NINA", "Shafaq News", "Kurdistan24"}},
	{"IR", []string{
		"Fars", "Fars News Agency", "FNA", "ILNA", "IRNA", "ISNA", "IRIB", "Mehr", "Mehr News Agency", "Tasnim",
		"Tasnim News Agency",
	}},
	{"IS", []string{"RUV"}},
	{"IT", []string{"ADNKRONOS", "AGI", "AKI", "askanews", "ANSA", "LaPresse"}},
	{"JM", []string{"JIS"}},
	{"JO", []string{"Petra"}},
	{"JP", []string{
		"Asahi", "Asahi Shimbun", "Domei", "Jiji", "Jiji Press", "Kyodo", "Kyodo News", "NHK", "Nikkei", "Yomiuri",
		"Yomiuri Shimbun",
	}},
	{"KG", []string{"KABAR"}},
	{"KH", []string{"AKP"}},
	{"KP", []string{"KCNA"}},
	{"KR", []string{"Newsis", "Yonhap", "Yonhap News", "Yonhap News Agency"}},
	{"KW", []string{"KUNA", "KUNA News"}},
	{"KZ", []string{"Kazinform"}},
	{"LA", []string{"KPL", "Lao News Agency"}},
	{"LB", []string{"NNA"}},
	{"LK", []string{"Lankapuvath"}},
	{"LT", []string{"ELTA"}},
	{"LV", []string{"LETA"}},
	{"LY", []string{"LANA"}},
	{"MA", []string{"MAP"}},
	{"MM", []string{"Mizzima"}},
	{"MN", []string{"Montsame"}},
	{"MX", []string{"Notimex"}},
	{"MY", []string{"Bernama", "NNN-Bernama"}},
	{"NA", []string{"NAMPA"}},
	{"NG", []string{"NAN"}},
	{"NL", []string{"ANP", "NOS"}},
	{"NO", []string{"NTB", "NTB/Reuters"}},
	{"NP", []string{"RSS"}},
	{"NZ", []string{"NZPA", "NZ Herald", "TVNZ", "RNZ"}},
	{"OM", []string{"ONA"}},
	{"PE", []string{"Andina"}},
	{"PH", []string{"ANC", "GMA News", "Philippine News Agency", "PNA"}},
	{"PK", []string{"APP", "PPI", "PID", "PTV", "INP"}},
	{"PL", []string{"PAP"}},
	{"PS", []string{"WAFA"}},
	{"PT", []string{"LUSA"}},
	{"QA", []string{"Al Jazeera", "Al-Jazeera", "QNA"}},
	{"RO", []string{"AGERPRES", "AGERPRESS", "Rompres"}},
	{"RS", []string{"TANJUG", "FoNet"}},
	{"RU", []string{
		"ITAR-TASS", "Interfax", "Pravda", "RIA Novosti", "RIA-Novosti", "RIA", "Rossiya Segodnya", "RT", "Sputnik",
		"TASS",
	}},
	{"SA", []string{"SPA"}},
	{"SD", []string{"SUNA"}},
	{"SE", []string{"TT"}},
	{"SG", []string{"Channel NewsAsia"}},
	{"SI", []string{"STA"}},
	{"SK", []string{"SITA", "TASR"}},
	{"SL", []string{"SLENA"}},
	{"SN", []string{"PANA"}},
	{"SY", []string{"SANA"}},
	{"TH", []string{"NNT"}},
	{"TN", []string{"TAP"}},
	{"TR", []string{"Anadolu", "Anadolu Agency", "AA", "IHA", "DHA", "TRT"}},
	{"TW", []string{"Central News Agency"}},
	{"UA", []string{"Interfax-Ukraine", "UKRINFORM", "UNIAN", "UNN", "RBC-Ukraine"}},
	{"US", []string{
		"AP", "ABC News", "ABC News Radio", "ABC Audio", "ABC Radio", "ALTERNET", "Ars Technica", "ASSOCIATED PRESS",
		"Axios", "BNO News", "Bloomberg", "Bloomberg News", "Boston Globe", "Breitbart", "BusinessWeek",
		"Business Insider", "BusinessWorld", "BuzzFeed News", "BIRN", "Baptist Press", "Billboard", "CNN",
		"CNN Money", "CNN/Money", "CNNMoney", "CNN.com", "CBS", "CBS News", "CBS Radio", "CBS.MW", "CBS MarketWatch",
		"CBS Sportsline", "CNBC", "CNET", "CNET News", "Catholic News Service", "Catholic News Agency",
		"Christian Science Monitor", "Computerworld", "Cox News Service", "Cox Newspapers", "Creators Syndicate",
		"CWNews", "C-SPAN", "Cronkite News", "CalMatters", "Copley News Service", "Capitol News Illinois",
		"Dow Jones", "Dow Jones Newswires", "Dow Jones/AP", "DowJonesAP", "DJ", "E&E News", "ESPN", "ESPN.com",
		"EDGAR Online", "eWeek", "Entertainment Weekly", "FBIS", "Fox News", "FOX Business", "FoxNews.com",
		"Foreign Policy", "Forbes", "Forbes.com", "Gannett", "Gannett News Service", "GNS", "Gracenote",
		"Hearst Newspapers", "Houston Chronicle", "HuffPost", "HNGN", "IDG", "IDG News Service",
		"International Herald Tribune", "International News Service", "InfoWorld", "InformationWeek", "Internet News",
		"Internetnews.com", "Investor's Business Daily", "JTA", "Jewish Telegraphic Agency", "Jakarta Post", "KHN",
		"KFF Health News", "Kaiser Health News", "Knight Ridder", "Knight Ridder Newspapers", "Knight Ridder/Tribune",
		"Knight-Ridder", "KRT", "KTVU", "Los Angeles Times", "LA Times", "L.A. Times", "MCT", "McClatchy",
		"McClatchy Newspapers", "McClatchy-Tribune", "McClatchy Washington Bureau", "MacCentral", "Macworld",
		"MarketWatch", "Medill News Service", "MLB.com", "MSNBC", "MSNBC.com", "MTV News", "Morningstar",
		"Motley Fool", "MediaNews", "NBC", "NBC News", "NBC Sports", "NewsFactor", "Newsday", "Newhouse News Service",
		"New York Times", "New York Times News Service", "NYT", "N.Y. Times News Service", "NNS", "Navy News Service",
		"Newsweek", "New Ratings", "NewsCore", "News Corp", "NPR", "News.com", "NASCAR.com", "NFL.com", "NHL.com",
		"NTD", "OfficialWire", "Orange County Register", "OCCRP", "PC World", "PC Magazine", "PCWorld", "ProPublica",
		"Politico", "PBS", "RFE/RL", "RFERL", "RFA", "Radio Free Europe", "Radio Free Asia",
		"Radio Free Europe/Radio Liberty", "Religion News Service", "RTT News", "RTTNews", "Scripps Howard",
		"Scripps Howard News Service", "Seattle Times", "SPACE.com", "SportsTicker", "Sports Network",
		"States News Service", "States Newsroom", "Stateline", "Stats Perform", "San Francisco Chronicle", "TCA",
		"TNS", "Tribune News Service", "Tribune Media Services", "TechWeb", "TechCrunch", "The Hill", "The Deal",
		"TheDeal.com", "TheStreet", "TheStreet.com", "The Center Square", "The Conversation", "The Texas Tribune",
		"The Forward", "The Daily Beast", "The Sports Xchange", "Ticker", "TMZ", "UPI", "U-WIRE", "UWIRE",
		"United Press", "United Press International", "UP", "USA Today", "USA TODAY Sports", "USATODAY.com",
		"U.S. News & World Report", "U.S. News World Report", "US News", "USNI News", "VOA", "VOA News",
		"Voice of America", "Wall Street Journal", "WSJ", "Washington Post", "washingtonpost.com",
		"washingtontimes.com", "Washington Times", "WENN", "WPIX", "World Entertainment News Network", "WTOP",
		"Wikinews", "WBAL", "Ziff Davis", "Nexstar", "NewsNation", "CNN Newsource", "Gray News", "Gray DC",
		"InvestigateTV", "TND", "The National Desk", "JNS", "JNS.org", "OSV News", "Bay City News",
		"City News Service",
	}},
	{"UZ", []string{"UzA"}},
	{"VA", []string{"Fides", "Vatican News", "Vatican Radio", "ZENIT"}},
	{"VN", []string{"VNA", "VNExpress", "Vietnam News Agency"}},
	{"ZA", []string{"EWN", "IOL", "News24", "SAPA", "SAPA-AFP", "Sapa-AP", "Sapa-dpa", "SAnews"}},
	{"ZM", []string{"ZANIS"}},
	{"ZW", []string{"ZIANA"}},
	{releases, []string{
		"ACCESSWIRE", "ACCESS Newswire", "AETOSWire", "Ascribe", "AScribe Newswire", "APO", "APO Group",
		"BUSINESS WIRE", "BusinessWire", "BW", "BUSINESS WIRE INDIA", "CNW", "CNW Telbec", "CNW Group",
		"Canada NewsWire", "CCNMatthews", "Collegiate Presswire", "COMTEX", "DGAP", "DGAP-News", "EINPresswire",
		"EIN Presswire", "EIN News", "EQS", "EQS-News", "eReleases", "EZ Newswire", "euro adhoc", "FSCwire",
		"FirstCall", "GLOBE NEWSWIRE", "GlobeNewswire", "Hugin", "Hispanic PR Wire", "Internet Wire",
		"Investorideas.com Newswire", "iCrowdNewswire", "InPR", "JCN Newswire", "JCN", "Jazwares", "Marketwired",
		"MARKETWIRE", "Market Wire", "Market Wired", "Media OutReach", "Media OutReach Newswire", "Marketers Media",
		"Newsfile", "Newsfile Corp.", "NewMediaWire", "NEWSWIRE", "News Direct", "Newswise", "NewsUSA", "NYSE", "OTS",
		"PRNewswire", "PR Newswire", "PRNewswire-FirstCall", "PRNewswire-USNewswire", "PRNewswire-AsiaNet",
		"PRNewswire-PRWeb", "PRNewswire-HISPANIC PR WIRE", "PRNewswire-iReach", "PRWEB", "PR Web", "PrimeNewswire",
		"PRIMEZONE", "Presswire", "Pressebox", "PressReleasePoint", "PRLog", "RNS Reach", "Send2Press",
		"Send2Press Newswire", "StreetInsider", "SBWIRE", "TheNewswire", "Thenewswire.ca", "The Newswire", "TNW",
		"U.S. Newswire", "US Newswire", "USNewswire", "Xinhua-PRNewswire", "XPRN", "24-7PressRelease",
		"24-7 Press Release",
	}},
}
