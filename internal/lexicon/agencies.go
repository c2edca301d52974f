// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import "strings"

// IsAgency reports whether name is that of a news agency, a press release
// service or a publisher that credits its stories in datelines, in any letter
// case, with or without "The".
func IsAgency(name string) bool {
	if inList(&agencies, name) || inList(&releaseServices, name) {
		return true
	}
	short, ok := strings.CutPrefix(name, "The ")
	return ok && inList(&agencies, short)
}

// IsReleaseService reports whether name is that of a service that carries
// press releases, in any letter case.
func IsReleaseService(name string) bool { return inList(&releaseServices, name) }

func inList(list *[26][]string, name string) bool {
	if name == "" {
		return false
	}
	i := int(name[0]|0x20) - 'a'
	if i < 0 || i >= len(list) {
		return false
	}
	for _, a := range list[i] {
		if len(a) == len(name) && strings.EqualFold(a, name) {
			return true
		}
	}
	return false
}

// The agencies and publishers, by their first letter. Left out are names that
// are words of the language too (Time, Variety).
var agencies = [26][]string{
	'a' - 'a': {
		"AP", "AFP", "AAP", "ABC", "ABC News", "ABC News Radio", "ABC Audio", "ABC Radio", "ADN", "ADNKRONOS", "AGERPRES", "AGI", "AKI",
		"Agence France-Presse", "Agence France Presse", "Agencia EFE", "Agencia Brasil", "Agência Brasil", "Agência Estado",
		"AGERPRESS", "Al Jazeera", "Al-Jazeera", "ALTERNET", "Anadolu", "Anadolu Agency", "AA", "ANA", "ANA-MPA", "ARMENPRESS", "askanews", "AGERPRES", "ANC", "ANI", "ANP", "ANSA", "Antara",
		"Antara News", "APA", "APP", "APS", "Ars Technica", "Asahi", "Asahi Shimbun", "Asia News Network", "ANN", "Asia Pulse", "AsiaNews", "AsiaNet", "ASSOCIATED PRESS", "ATA", "ATS", "AVN", "Axios", "AZERTAC",
	},
	'b' - 'a': {
		"BBC", "BBC News", "BBC Sport", "BelTA", "Belga", "Bernama", "BNO News", "BNS", "Bloomberg", "Bloomberg News", "BNA", "Boston Globe", "BPI", "Breitbart", "BSS",
		"BTA", "BusinessWeek", "Business Insider", "BusinessWorld", "BuzzFeed News", "Bakhtar", "BIRN", "Baptist Press", "BP", "Billboard",
	},
	'c' - 'a': {
		"CP", "CNN", "CNN Money", "CNN/Money", "CNNMoney", "CNN.com", "CBC", "CBC News", "CBC Sports", "CBC Sports Online", "CBS", "CBS News", "CBS Radio", "CBS.MW", "CBS MarketWatch", "CBS Sportsline", "CNBC", "CNET", "CNET News", "CNS", "CNA", "CANA", "Canadian Press",
		"Caribbean News Agency", "Catholic News Service", "Catholic News Agency", "Central News Agency", "Channel NewsAsia", "China Daily", "China News Service", "Christian Science Monitor",
		"CMC", "Computerworld", "Cox News Service", "Cox Newspapers", "Creators Syndicate", "CTK", "CTV", "CTV News", "CWNews", "C-SPAN", "Cronkite News", "CalMatters", "Copley News Service", "Capitol News Illinois",
	},
	'd' - 'a': {
		"dpa", "dpa/tmn", "dpa-AFX", "dapd", "ddp", "DW", "Deutsche Welle", "Deutsche Presse-Agentur", "Dow Jones", "Dow Jones Newswires", "Dow Jones/AP", "DowJonesAP", "DJ", "Domei", "Daily Mail", "Daily Telegraph", "Der Spiegel", "DDP", "DPA",
	},
	'e' - 'a': {
		"EFE", "E&E News", "ECNS", "ESPN", "ESPN.com", "Europa Press", "Euronews", "Estadao Conteudo", "ETA", "Exchange Telegraph", "EWN", "EDGAR Online", "eWeek", "Entertainment Weekly",
	},
	'f' - 'a': {
		"FBIS", "Folha", "Folhapress", "Fox News", "FOX Business", "FoxNews.com", "Foreign Policy", "FT", "FT.com", "Financial Times", "Fars", "Fars News Agency", "FARS", "FNA", "Fides", "Forbes", "Forbes.com",
	},
	'g' - 'a': {
		"Gannett", "Gannett News Service", "GNS", "GMA News", "GNA", "Gracenote", "Gulf News", "Globe and Mail", "Guardian", "Guardian News Service",
	},
	'h' - 'a': {"Hearst Newspapers", "Hindustan Times", "HINA", "Hina", "Houston Chronicle", "Haaretz", "HuffPost", "HNGN"},
	'i' - 'a': {
		"IANS", "IDG", "IDG News Service", "IDN", "IHA", "ILNA", "INA", "INS", "IPS", "IRIN", "IRNA", "ISNA", "ITAR-TASS", "ITN", "Interfax", "Interfax-Ukraine", "Inter Press Service", "International Herald Tribune", "International News Service",
		"InfoWorld", "InformationWeek", "Internet News", "Internetnews.com", "Investor's Business Daily", "IslamOnline", "IslamOnline.net", "Indo-Asian News Service", "IOL", "IRIB",
	},
	'j' - 'a': {"JTA", "Jiji", "Jiji Press", "Jewish Telegraphic Agency", "Jakarta Post", "Jerusalem Post", "JIJI", "JIS"},
	'k' - 'a': {
		"KCNA", "KHN", "KFF Health News", "Kaiser Health News", "KNA", "Knight Ridder", "Knight Ridder Newspapers", "Knight Ridder/Tribune", "Knight-Ridder", "KPL", "KRT", "KUNA", "KUNA News", "Kyodo", "Kyodo News", "KABAR", "Kazinform", "KTVU",
	},
	'l' - 'a': {"LUSA", "Lusa", "Los Angeles Times", "LA Times", "L.A. Times", "LETA", "Le Monde", "Le Figaro", "Lao News Agency"},
	'm' - 'a': {
		"MCT", "McClatchy", "McClatchy Newspapers", "McClatchy-Tribune", "McClatchy Washington Bureau", "MAP", "MacCentral", "Macworld", "MarketWatch", "MASNOU", "Medill News Service", "MENA", "Mehr", "Mehr News Agency", "MNA", "MLB.com", "Montsame", "MSNBC", "MSNBC.com", "MTI", "MTV News", "Morningstar", "Motley Fool", "MediaNews", "Mizzima", "MNI",
	},
	'n' - 'a': {
		"NAB", "NAMPA", "NAN", "NBC", "NBC News", "NBC Sports", "NewsFactor", "Newsday", "Newhouse News Service", "New York Times", "New York Times News Service", "NYT", "N.Y. Times News Service", "NNN", "NNN-Bernama", "NNS", "Navy News Service", "Newsis", "Newsweek", "New Ratings", "NewsCore", "News Corp", "News24", "NHK", "Nikkei", "Notimex", "Novinite", "NOS", "NTB", "NTB/Reuters", "NPR", "NZPA", "NZ Herald", "News.com", "NASCAR.com", "National Post", "NFL.com", "NHL.com", "NTD", "NovaTV",
	},
	'o' - 'a': {"OANA", "OfficialWire", "ONASA", "OPA", "Orange County Register", "OCCRP"},
	'p' - 'a': {
		"PA", "PA Media", "PANA", "PAP", "PC World", "PC Magazine", "PCWorld", "People's Daily", "Petra", "Philippine News Agency", "PINA", "PNA", "PPI", "Prensa Latina", "PL", "Press Association", "Press Trust of India", "PTI", "PID", "PTV", "Pravda", "ProPublica", "Politico", "POLITICO", "PIB", "PBS", "PAA", "PAP", "Pajhwok", "PANORAMA", "Postmedia", "Postmedia News", "P.A.",
	},
	'q' - 'a': {"QMI", "QMI Agency", "QNA"},
	'r' - 'a': {
		"Reuters", "Reuter", "Reuters Health", "Reuters Life!", "Reuters Breakingviews", "Thomson Reuters Foundation", "RIA Novosti", "RIA-Novosti", "RIA", "Ritzau", "RFE/RL", "RFERL", "RFA", "RFI", "Radio Free Europe", "Radio Free Asia", "Radio Free Europe/Radio Liberty", "Religion News Service", "RNS", "Rossiya Segodnya", "RT", "RTE", "RTÉ", "RUV", "Rudaw", "RTT News", "RTTNews", "Rompres", "ROMPRES", "Relaxnews",
	},
	's' - 'a': {
		"SANA", "SAPA", "Sapa", "SAPA-AFP", "Sapa-AP", "Sapa-AFP", "Sapa-dpa", "SAnews", "Scripps Howard", "Scripps Howard News Service", "SDA", "Seattle Times", "SID", "sid", "Sky News", "SLENA", "SPA", "SPACE.com", "SportsTicker", "Sports Network", "Sputnik", "STA", "States News Service", "States Newsroom", "Stateline", "Stats Perform", "STT", "SUNA", "SW", "SNN", "San Francisco Chronicle", "SITA", "SNO", "Shabait", "SETimes",
	},
	't' - 'a': {
		"TASS", "Tass", "TASR", "TANJUG", "Tanjug", "TAP", "TCA", "TNS", "Tribune News Service", "Tribune Media Services", "TELAM", "Télam", "Telam", "Tasnim", "Tasnim News Agency", "TechWeb", "TechCrunch", "The Hill", "The Independent", "The Deal", "TheDeal.com", "TheStreet", "TheStreet.com", "The Times", "The Center Square", "The Conversation", "The Hindu", "The Texas Tribune", "The Forward", "The Daily Beast", "The Sports Xchange", "TSX", "Thomson Financial", "Ticker", "TMZ", "Toronto Star", "TT", "TVNZ",
	},
	'u' - 'a': {
		"UPI", "U-WIRE", "UWIRE", "UKRINFORM", "Ukrinform", "UNB", "UNI", "UN News", "UN Women", "UNIAN", "United Press", "United Press International", "UP", "USA Today", "USA TODAY", "USA TODAY Sports", "USATODAY.com", "U.S. News & World Report", "U.S. News World Report", "US News", "UzA", "USNI News", "UPA",
	},
	'v' - 'a': {"VNA", "VOA", "VOA News", "Voice of America", "VTB", "VNExpress", "Vietnam News Agency", "Vatican News", "Vatican Radio"},
	'w' - 'a': {
		"WAFA", "Wafa", "WAM", "Wall Street Journal", "WSJ", "Washington Post", "washingtonpost.com", "washingtontimes.com", "Washington Times", "WENN", "WPIX", "World Entertainment News Network", "Wire Service Canada", "WTOP", "Wikinews", "WBAL",
	},
	'x' - 'a': {"Xinhua", "Xinhuanet", "Xinhua News Agency", "XINHUA", "Xinhua Finance"},
	'y' - 'a': {"Yonhap", "Yonhap News", "Yonhap News Agency", "Yle", "YLE", "Yomiuri", "Yomiuri Shimbun"},
	'z' - 'a': {"ZENIT", "Zenit", "ZDNet", "Ziff Davis", "ZIANA", "ZANIS", "ZETA"},
}

// The services that carry press releases, by their first letter.
var releaseServices = [26][]string{
	'a' - 'a': {"ACCESSWIRE", "ACCESS Newswire", "AETOSWire", "Ascribe", "AScribe Newswire", "APO", "APO Group"},
	'b' - 'a': {"BUSINESS WIRE", "BusinessWire", "BW", "BUSINESS WIRE INDIA"},
	'c' - 'a': {"CNW", "CNW Telbec", "CNW Group", "Canada NewsWire", "CCNMatthews", "Collegiate Presswire", "COMTEX"},
	'd' - 'a': {"DGAP", "DGAP-News", "dgap"},
	'e' - 'a': {"EINPresswire", "EIN Presswire", "EIN News", "EQS", "EQS-News", "eReleases", "EZ Newswire", "euro adhoc"},
	'f' - 'a': {"FSCwire", "FirstCall"},
	'g' - 'a': {"GLOBE NEWSWIRE", "GlobeNewswire", "Globe Newswire"},
	'h' - 'a': {"Hugin", "Hispanic PR Wire"},
	'i' - 'a': {"Internet Wire", "Investorideas.com Newswire", "iCrowdNewswire", "InPR"},
	'j' - 'a': {"JCN Newswire", "JCN", "Jazwares"},
	'm' - 'a': {"Marketwired", "MARKETWIRE", "Market Wire", "MARKET WIRE", "Market Wired", "Media OutReach", "Media OutReach Newswire", "Marketers Media"},
	'n' - 'a': {"Newsfile", "Newsfile Corp.", "NewMediaWire", "NEWSWIRE", "News Direct", "Newswise", "NEWS DIRECT", "NewsUSA", "NYSE"},
	'o' - 'a': {"OTS", "ots"},
	'p' - 'a': {
		"PRNewswire", "PR Newswire", "PRNewswire-FirstCall", "PRNewswire-USNewswire", "PRNewswire-AsiaNet", "PRNewswire-PRWeb", "PRNewswire-HISPANIC PR WIRE", "PRNewswire-iReach",
		"PRWEB", "PRWeb", "PR Web", "PrimeNewswire", "PRIMEZONE", "PrimeZone", "Presswire", "Pressebox", "PressReleasePoint", "PRLog", "PRESSWIRE",
	},
	'r' - 'a': {"RNS Reach"},
	's' - 'a': {"Send2Press", "Send2Press Newswire", "SEND2PRESS", "StreetInsider", "SBWIRE"},
	't' - 'a': {"TheNewswire", "Thenewswire.ca", "The Newswire", "TNW"},
	'u' - 'a': {"U.S. Newswire", "US Newswire", "USNewswire"},
	'x' - 'a': {"Xinhua-PRNewswire", "XPRN"},
}
