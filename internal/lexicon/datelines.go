// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"slices"
	"strings"
)

// IsPlaceWord reports whether word, in capitals, makes the name that it ends
// one of a place on the map, or, at the head of a name, one that datelines
// print for a place: "COUNTY", "ISLAND", "BORDER"; "ABOARD", "NEAR".
func IsPlaceWord(word string) bool { return inSorted(word, placeWords[:]) }

// IsPlaceParticle reports whether word, in small letters, stands inside names of places:
// "de", "upon", "the".
func IsPlaceParticle(word string) bool {
	switch word {
	case "de", "da", "do", "di", "del", "della", "des", "du", "dos", "das", "d", "of", "the", "on", "upon", "sur", "sous", "au", "la", "le", "les", "las", "los", "el", "al", "am", "an", "im", "in", "ob", "der", "den", "van", "von", "aux", "en", "under", "by", "lès", "ed", "es", "and":
		return true
	}
	return false
}

// IsPlaceConjunction reports whether word joins the last two places of a dateline.
func IsPlaceConjunction(word string) bool {
	switch word {
	case "and", "AND", "y", "Y", "et", "ET", "und", "UND", "e", "E", "And":
		return true
	}
	return false
}

// IsNamesake reports whether word follows the name of a city in the names of
// its clubs and institutions: "United", "Mayor", "Lakers".
func IsNamesake(word string) bool { return inSorted(word, namesakes[:]) }

// IsDeskWord reports whether word, in capitals, is one that a desk puts before
// a story to say what kind of take it is: "RPT", "UPDATE", "BULLETIN".
func IsDeskWord(word string) bool { return inSorted(word, deskWords[:]) }

// IsMasthead reports whether word, with a capital or in capitals, ends the names
// of newspapers, stations and other media: "Observer", "TV".
func IsMasthead(word string) bool { return inFolded(word, mastheads[:]) }

// IsReporter reports whether word, with a capital or in capitals, ends a byline
// that names no one: "Our Correspondent", "News Desk".
func IsReporter(word string) bool { return inFolded(word, reporters[:]) }

// IsSection reports whether word is the name of a section of a news report or
// ends one: "News", "Sports".
func IsSection(word string) bool { return inSorted(word, sections[:]) }

// IsDirection reports whether word, in small letters, is a direction or a part
// that stands before the name of a country: "northern", "central".
func IsDirection(word string) bool {
	for _, d := range directions {
		if strings.EqualFold(d, word) {
			return true
		}
	}
	return false
}

// inFolded searches a short list in any letter case.
func inFolded(word string, list []string) bool {
	return slices.ContainsFunc(list, func(w string) bool { return len(w) == len(word) && strings.EqualFold(w, word) })
}

// inSorted searches a sorted list.
func inSorted(word string, list []string) bool {
	_, ok := slices.BinarySearch(list, word)
	return ok
}

var placeWords = [...]string{
	"ABOARD", "AIRPORT", "AT", "AVENUE", "BASE", "BASIN", "BAY", "BEACH", "BORDER", "BOROUGH", "CAMP", "CANYON", "CAPE",
	"CITY", "COAST", "COUNTY", "CREEK", "CROSSING", "DISTRICT", "FALLS", "FORT", "GLACIER", "GROVE", "GULF", "HARBOR",
	"HARBOUR", "HEIGHTS", "HILL", "HILLS", "INLET", "ISLAND", "ISLANDS", "ISLE", "JUNCTION", "LAKE", "LAKES", "MOUNT",
	"MOUNTAIN", "MOUNTAINS", "NEAR", "OCEAN", "OFF", "OUTSIDE", "PARISH", "PASS", "PENINSULA", "PLATEAU", "POINT",
	"PORT", "PROVINCE", "RANGE", "RANGES", "REEF", "RESERVATION", "RIDGE", "RIVER", "ROCK", "SEA", "SHOALS", "SPRINGS",
	"STATION", "STRAIT", "STRAITS", "TERRITORY", "TOWNSHIP", "VALLEY", "VILLAGE", "VOLCANO", "WATERS",
}

var namesakes = [...]string{
	"49ers", "76ers", "AFC", "Academy", "Airlines", "Airport", "Airways", "Albion", "Angels", "Archbishop",
	"Architectural", "Assembly", "Astros", "Athletic", "Athletics", "Ballet", "Bank", "Bay", "Bears", "Bengals",
	"Bills", "Bishop", "Blackhawks", "Blazers", "Blue", "Blues", "Borough", "Braves", "Brewers", "Bridge", "Broncos",
	"Browns", "Bruins", "Buccaneers", "Bucks", "Bulldogs", "Bulls", "CEO", "Canadiens", "Canucks", "Capitals",
	"Cardinals", "Cathedral", "Cavaliers", "Celtics", "Chamber", "Chargers", "Chief", "Chiefs", "Choir", "Chronicle",
	"City", "Clippers", "Club", "Coach", "College", "Colts", "Common", "Convention", "Council", "Councillor", "County",
	"Courier", "Court", "Cowboys", "Cubs", "Dance", "Declaration", "Devils", "Diamondbacks", "District", "Dodgers",
	"Dolphins", "Dynamo", "Eagles", "Eintracht", "Exchange", "Express", "FC", "Falcons", "Fashion", "Festival", "Film",
	"Fire", "Flames", "Flyers", "Forest", "Galaxy", "Giants", "Globe", "Gold", "Grand", "Guardian", "Hawks", "Heat",
	"Herald", "Hilton", "Hornets", "Hospital", "Hotel", "Huskies", "Indians", "Inquirer", "Institute", "International",
	"Irish", "Islanders", "Jaguars", "Jazz", "Jets", "Journal", "Kings", "Knicks", "Lakers", "Library", "Life",
	"Lightning", "Lions", "Magic", "Magistrates", "Magpies", "Maple", "Marathon", "Mariners", "Marlins", "Mavericks",
	"Mayor", "Metro", "Metropolitan", "Mets", "Monthly", "Museum", "Nationals", "Nets", "Nuggets", "Oilers", "Open",
	"Opera", "Orchestra", "Orient", "Orioles", "Orleans", "Pacers", "Packers", "Padres", "Panthers", "Paralympics",
	"Patriots", "Peace", "Penguins", "Philharmonic", "Phillies", "Pirates", "Pistons", "Police", "Post", "Protocol",
	"Public", "Raiders", "Ramblers", "Rams", "Rangers", "Ravens", "Rays", "Red", "Reds", "Redskins", "Reform",
	"Rockets", "Rockies", "Roosters", "Rovers", "Royals", "Saints", "School", "Schools", "Scottish", "Seahawks",
	"Senators", "Senior", "Sharks", "Social", "South", "Spurs", "Star", "Stars", "Steelers", "Stock", "Street",
	"Summit", "Sun-Times", "Sunday", "Suns", "Supersonics", "Swans", "Symphony", "Team", "Theatre", "Tigers",
	"Timberwolves", "Times", "Titans", "Tower", "Town", "Transit", "Treaty", "Tribune", "Tube", "Twins", "Underground",
	"United", "University", "Vikings", "Wanderers", "Wednesday", "Welsh", "White", "Wizards", "Yankees", "Zoo",
}

var deskWords = [...]string{
	"ADVISORY", "ALERT", "ANALYSIS", "AUDIO", "BREAKING", "BULLETIN", "COLUMN", "COMMENTARY", "CONT", "CONTINUED", "CORRECTED", "CORRECTION",
	"CORRECTS", "DEVELOPING", "EDITORIAL", "EXCLUSIVE", "FEATURE", "FLASH", "FOCUS", "GALLERY", "GRAPHIC", "INTERVIEW",
	"LATEST", "LEAD", "LISTEN", "LIVE", "MORE", "NEWSALERT", "OPINION", "PHOTO", "PHOTOS", "PODCAST", "READ", "RECAST",
	"REFILE", "REPEAT", "REVIEW", "RPT", "SNAP", "SPONSORED", "UPDATE", "UPDATED", "URGENT", "VIDEO", "WATCH", "WRAPUP",
}

var mastheads = [...]string{
	"Broadcasting", "Bulletin", "Chronicle", "Citizen", "Courier", "Daily", "Dispatch", "Echo", "Enquirer", "Examiner",
	"Express", "FM", "Gazette", "Gleaner", "Globe", "Guardian", "Herald", "Independent", "Inquirer", "Journal", "Ledger",
	"Mail", "Media", "Mercury", "Mirror", "Monitor", "Nation", "Observer", "Online", "Post", "Radio", "Record",
	"Register", "Sentinel", "Standard", "Star", "Sun", "TV", "Telegraph", "Television", "Times", "Tribune", "Weekly",
	"Wire",
}

var reporters = [...]string{
	"Agencies", "Bureau", "Correspondent", "Correspondents", "Desk", "Reporter", "Reporters", "Service", "Staff",
	"Team", "Writer",
}

var sections = [...]string{
	"Arts", "Books", "Business", "Courts", "Cricket", "Crime", "Culture", "Economy", "Education", "Entertainment",
	"Environment", "Features", "Film", "Food", "Football", "General", "Health", "International", "Letters", "Life",
	"Lifestyle", "Local", "Markets", "Money", "Music", "National", "News", "Obituaries", "Obituary", "Opinion",
	"Politics", "Region", "Results", "Science", "Scores", "Sport", "Sports", "Tech", "Technology", "Television",
	"Tennis", "Travel", "Weather", "World",
}

var directions = [...]string{
	"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "occupied", "northeastern", "northwestern", "southeastern", "southwestern", "northeast", "northwest", "southeast", "southwest",
}
