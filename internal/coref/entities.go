// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/names"
)

// A Kind is a kind of entity: a person, an organization or someone unnamed.
type Kind uint8

const (
	Unknown      Kind = iota // not known
	Person                   // named
	Organization             // named, or the body of someone named
	Unnamed                  // a person described only: "a U.S. official"
	Group                    // several together: "officials"
)

// None is the ID of a Ref that means no entity.
const None = names.None

// A Ref is whom a mention means.
type Ref struct {
	// ID is the entity's number in the entities, the same for every mention of
	// it; None if the mention means no known entity.
	ID int
	// Name is the fullest name that the story gives, without titles, or the
	// description, without article. For a mention that means no entity, the
	// mention itself.
	Name string
	// Kind is the kind of entity.
	Kind Kind
	// At is where in the story the mention names or describes the entity, and
	// ByName whether it names it. A later mention may refer back to it.
	At     int
	ByName bool
	// Form is how the mention refers to the entity.
	Form Form
	// Margin is by how much the sum of the weights for the entity exceeds that for
	// the next candidate, "none of them" included, in hundredths of log-odds;
	// MaxMargin if there was no choice.
	Margin int32
}

// MaxMargin is the greatest [Ref.Margin].
const MaxMargin = 3000

// Role returns the title or apposition that the story gives an entity, the one
// nearest to the place at: "Russian President", "a spokesperson for the Rome
// Fire Service". It is "" if there is none.
func (c *Entities) Role(id, at int) string {
	if id < 0 || id >= len(c.members) {
		return ""
	}
	best, far := "", 0
	if i := c.MentionAt(at); i < len(c.Mentions) && c.Mentions[i].Flags&names.Single != 0 && c.mentioned(&c.Mentions[i], Hint{}) == id {
		// "Ruiz, the mayor of Harwick": a role given with the surname.
		if role := c.Apposition(&c.Mentions[i]); role != "" {
			return role
		}
	}
	for _, g := range c.rolesOf(id) {
		m := &c.Mentions[g.mention]
		d := int(m.Start) - at
		if d < 0 {
			d = -d
		} else if d > 0 {
			d *= 2 // a role after the place explains less than one before
		}
		if best != "" && d >= far {
			continue
		}
		best, far = g.title, d
		if best == "" || g.apposition != "" && m.Name == m.Start {
			best = g.apposition
		}
	}
	return best
}

// A Hint is evidence beside the text of whom a mention means.
type Hint struct {
	// Recent is those who spoke before the mention, the last first, each
	// once, as Resolve has returned them.
	Recent []Ref
}

// spoke reports whether an entity spoke before the mention.
func (h *Hint) spoke(id int) bool {
	for i := range h.Recent {
		if h.Recent[i].ID == id {
			return true
		}
	}
	return false
}

// An Entities is the entities of one story. The zero Entities is that of an empty
// story. It is not safe for use by several goroutines at once: it caches its
// results. They do not depend on the calls made before.
type Entities struct {
	names.Reader
	members   []entity
	outside   []int32 // those that only other words name, as a headline
	index     index
	roles     []role    // of all entities
	initialed int       // how many entities can be found by their initials
	asks      int32     // number of searches so far
	openings  []opening // of Sentences
	links     []link
	linked    int  // how many links are resolved
	linksRead bool // the links have been found
	// Kept for their memory.
	candidates, sharers []candidate

	// Trace, if not nil, is called with the candidates for each mention that is weighed,
	// by its place: training learns from them.
	Trace  func(pos int, form Form, considered []Considered)
	nested int // searches under way for the evidence of another, which are not traced
	model  *Model
	writer string // "" if the writer is not known

	writerRead bool // writer has been set, or looked for in the story
}

// An entity is one of the entities.
type entity struct {
	name   string // the fullest
	first  uint32 // hash of the first word
	last   uint32 // hash of the last word
	owner  uint32 // hash of the owner's last word: "Qatar's"; 0 if none
	words  uint8  // in the name
	flags  names.Flags
	gender gender
	asked  bool // inferKind has read the name
	// genderOf has read the nouns and pronouns around the mentions.
	lookedAround bool
	isRead       bool // readUnknown has read the name
	isPlace      bool
	isWord       bool
	guessed      bool // the gender is that of the pronouns around, or unknown
	doubtful     bool // no more than a capital at the head of a sentence
	unheard      bool // doubtful has not been computed yet; see isDoubtful
	placed       bool // the name stands behind "in" or "near", if placeAsked
	placeAsked   bool // placed has been read
	kind         Kind
	near         int32 // place in mentions where it is first named
	count        int32 // mentions by more than one word
	other        int32 // of these, with another given name than name has
	at, latest   int32 // places of the first and last of them in mentions, None for none
	place        int32 // of someone described: where in the text
	given        bool  // its roles have been read
	called       bool  // someone, by a role or "who"
	roles        int32 // place of the first among all
	rolesEnd     int32
	pronouns     Pronouns // by which the links refer to it
	ask          int32    // the last search that met it
	slot         int32    // its place in the candidates of that search
}

// A gender says which of "he" and "she" can mean an entity.
type gender uint8

const (
	anyGender gender = iota
	male
	female
)

// Reset makes c the entities of a story in the language, and keeps its memory for it.
// dateline is the length of the dateline with which the story begins. quoted is its
// quotations, in order; it may be nil.
func (c *Entities) Reset(lang *lexicon.Language, text string, dateline int, quoted []marks.Quotation) {
	if len(text) > maxText {
		text = text[:maxText]
	}
	clear(c.members)
	c.members, c.outside, c.roles = c.members[:0], c.outside[:0], c.roles[:0]
	c.index.reset(len(text) / 32)
	c.writer, c.writerRead, c.initialed = "", false, 0
	c.openings, c.links, c.linked, c.linksRead = c.openings[:0], c.links[:0], 0, false
	c.ReadNames(lang, text, dateline, quoted, c)
	c.readTitles()
}

// readTitles gives the titles before bare surnames to whom they mean: "Mr. Ruiz"
// gives a gender to "Ruiz".
func (c *Entities) readTitles() {
	for i := range c.Mentions {
		m := &c.Mentions[i]
		if m.Flags&(names.Single|names.Titled|names.Heading) == names.Single|names.Titled {
			id, _ := c.entityOf(c.Text, m, Hint{})
			m.Entity = int32(id)
			c.members[id].flags |= m.Flags & (names.Titled | names.MaleTitle | names.FemaleTitle | names.Person)
		}
	}
}

// SetModel sets the weights to decide by; nil is for those of [DefaultModel].
func (c *Entities) SetModel(m *Model) { c.model = m }

// SetWriter sets who wrote the story, by its byline: whom "I" means outside
// quotation marks. Without it, the name before the colon of a column's title
// is the writer's.
func (c *Entities) SetWriter(name string) { c.writer, c.writerRead = name, name != "" }

// maxText is the most of a story that is read for names.
const maxText = 1 << 30

// Len returns the number of entities so far. Resolve adds those that are described
// and those of one name.
func (c *Entities) Len() int { return len(c.members) }

// Entity returns the entity with the ID.
func (c *Entities) Entity(id int) Ref {
	if id < 0 || id >= len(c.members) {
		return Ref{ID: names.None}
	}
	return Ref{ID: id, Name: c.name(id), Kind: c.kind(id)}
}

func (c *Entities) name(id int) string { return c.members[id].name }
