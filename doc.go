// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

/*
Package newswire takes dumps of wire-service news copy apart: it finds the
articles, reads where, when and by whom each was filed, and finds who said
what.

A dump is any stream of bytes that holds news stories one after the other:
crawled pages of radio-wire copy, text exported from a news library, a research
corpus, a capture of the wire itself. [Split] ranges over its articles.

	for a, err := range newswire.Split(r) {
		if err != nil {
			log.Print(err) // a stretch passed over; the loop goes on
			continue
		}
		fmt.Println(a.Dateline, a.Headline)
		for q := range a.Quotes() {
			fmt.Println(q.Speakers, q.Text)
		}
	}

It is one pass over the reader, in memory that does not grow with the dump.
Nothing is downloaded or learned at run time: the same bytes give the same answer.

# Articles

An [Article] has what its head says ([Article.Headline], [Article.Byline],
[Article.Date] and so on, as far as the format has them) and its text as
[Article.Body]: valid UTF-8, one paragraph a line, from the dateline to the
credit. [Article.Text] is the text without these two.

What cannot be read as an article is a [ParseError] in the article's place,
with the bytes that it covers. Every byte of a dump is in the span of an article
or of a ParseError, or is boilerplate between articles: white space, rules of
dashes, navigation and section titles of pages, covers of exports.
So what was lost can be counted.

# Datelines

A [Dateline] is the opening such as "(LONDON and KYIV, Ukraine)–" or "BEIJING,
Nov. 27 (Xinhua) --": its places, agency and date. Each [Place] has its city in
ordinary letters and the codes of ISO 3166 for its country and region, as far as
the dateline and the convention of news desks for cities that stand alone decide
them. Where they do not, a code is empty, not guessed. [ParseDateline] reads the
dateline of any text.

# Quotations

[Article.Quotes] ranges over the words between quotation marks, each with its
speakers: named as fully as the article ever names them, with the role that it
gives them, and with the words that attribute, the mention and the cue. In
“It is late,” he said, the cue is "said" and the mention "he"; the name is that
of the man whom the article makes plain. [Quote.Kind] tells speech from words
that are marked for another reason, as titles are. [Quote.Rule] names the
evidence by which the speaker was found, and [Quote.Confidence] and
[Speaker.Confidence] are how likely it is that they are right, for programs that
want to keep only some. [Quote.Context] is the sentences around a quotation and its
attribution. [ExtractQuotes] does the same for any text or dump, headlines included.

# Formats

Split detects the format of a dump from its first 64 KiB, unless
[Parser.Format] sets it. It reads plain text, in which a trained model over the
lines finds where articles start and end; text saved from LexisNexis, Nexis Uni,
Factiva and ProQuest; the SGML of Reuters-21578 and of corpora with DOC elements;
NITF and NewsML in XML; and the wire formats ANPA 1312 and IPTC 7901. Each has a constant. For dumps with
marks of your own there is [Parser.Boundary].

# Offsets

All offsets are bytes, from 0, and spans are half-open. The span of an article
or of a ParseError is a place in the dump, in bytes of the reader as read.
Passages of a dateline, a credit and of the quotations that Article.Quotes gives are
places in Body; [Article.DumpSpan] says where these stand in the dump. In
the quotations of ExtractQuotes all places are in the bytes that were read.

# Charsets

A dump is read as UTF-8. Bytes that are not UTF-8 are taken for Windows-1252,
which is what they are in most dumps that mix the two. A byte-order mark makes
it UTF-16. [Parser.Charset] sets any other that browsers know; what these do not
know can be decoded by the reader. Strings in results are valid UTF-8 always.

# Limits

An article of more bytes than [Parser.MaxArticle], by default
[DefaultMaxArticle], is passed over with [ErrTooLong]; memory is of the order of
that limit, whatever the dump holds. A dateline is looked for in the first
paragraph, and no further than 1 KiB. Time is linear in the length of the
input. No input makes the package panic. Files that are not dumps, such as
archives, Word documents, PDF, JSON, tables and web pages, are rejected with an
error that names their type (see [Parser.Split]); package unpack opens some of them.
Other input that is not news is not rejected; its results are meaningless.

# What it does not do

It finds words between quotation marks, not speech that is only reported:
in "She said that it was late" nothing is found.

It reads the English of news. Datelines it reads in some more languages, as wires
print them, and quotation marks of all common kinds; but verbs of speech,
titles and pronouns are English. In an article of another language that it can tell
([Article.Language]) the quotations are of [KindUnknown], without speakers.

It knows no one. A name is what the article calls somebody; whether two articles
mean the same person is not asked, and nothing is looked up. Where the text
leaves open whom "he" means, the name is "he".

It does not judge. Whether the words are true, or were said, is not its matter;
nor whether two articles are versions of one.

It reads text. Web pages, PDF and the like have to be made text first; package
unpack does so for Word documents, and opens archives and mails.
*/
package newswire
