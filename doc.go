// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

/*
Package newswire parses dumps of wire-service news copy: it finds the articles,
reads their datelines, and attributes their quotations to speakers.

A dump is any stream of bytes that holds news stories one after the other:
crawled pages of radio-wire copy, an export from a news database, a research
corpus, a capture of the wire itself. [Split] ranges over its articles.

	for a, err := range newswire.Split(r) {
		if err != nil {
			log.Print(err) // text that could not be parsed was skipped
			continue
		}
		fmt.Println(a.Dateline, a.Headline)
		for q := range a.Quotes() {
			fmt.Println(q.Speakers, q.Text) // [Ada Lind (the mayor)] We sail at six.
		}
	}

Parsing is a single pass over the reader in bounded memory. Output is
deterministic. Nothing is downloaded. The command newswire, in cmd/newswire, does
the same from a shell and writes JSON Lines and CSV.

# Articles

An [Article] holds the header fields that its format has ([Article.Headline],
[Article.Byline], [Article.Date] and so on) and its text as [Article.Body]: valid
UTF-8, one paragraph a line, from the dateline to the credit. [Article.Text] is the
text without dateline and credit.

Text that cannot be parsed as an article yields a [ParseError] with its bytes. Every
byte of a dump is in the span of an article or of a ParseError, or is boilerplate
between articles: white space, dashed rules, navigation and section titles of pages,
export cover pages. A program can therefore account for all text.

# Datelines

A [Dateline] is an opening such as "(LONDON and KYIV, Ukraine)–" or "BEIJING,
Nov. 27 (Xinhua) --": its places, agency and date. Each [Place] has its city in
ordinary letter case and the ISO 3166 codes of its country and region, as far as the
dateline or the newsroom convention for stand-alone cities determines them. Where
neither does, the code is empty. [ParseDateline] reads the dateline of any text.

# Quotations

[Article.Quotes] ranges over the quotations of an article. Each has its speakers, with
the fullest name and the role that the article gives them, and its attribution: the
mention and the cue. In “It is late,” he said, the cue is "said", the mention is "he",
and the name is that of the person that "he" refers to. [Quote.Kind] tells speech from
text quoted for other reasons, such as titles. [Quote.Rule] names the evidence for the
speaker; docs/rules.md gives the precision of each rule. [Quote.Confidence] and
[Speaker.Confidence] are calibrated probabilities that the result is right, and
[Quote.Context] is the sentences of a quotation and its attribution. [ExtractQuotes]
does the same for any text or dump, headlines included.

# Statements

[Article.Statements] ranges over what people are reported to have said, with quotation
marks or without: "She said that it was late" is a [Statement] of [StatementIndirect].
Each has its speakers and its attribution, as quotations do. [ExtractStatements] does the
same for any text or dump.

# Formats

Split detects the format from the first 64 KiB of a dump unless [Parser.Format] is
set. It reads plain text, in which a trained model over the lines finds where articles
start and end; exports of LexisNexis, Nexis Uni, Factiva and ProQuest that are saved as
text, HTML or RTF; the SGML of Reuters-21578 and of corpora with DOC elements; NITF and
NewsML in XML; and the wire formats ANPA 1312 and IPTC 7901. Each has a constant.
[Parser.Boundary] is for dumps with separators of your own. [ParseArticle] reads a text
that is one article, from a JSON object, a table or a database, which Split might take
for several. Package unpack opens archives, Word documents and mail.

# Offsets

All offsets count bytes from 0, and spans are half-open. The span of an article or of
a ParseError is a place in the dump, in bytes of the reader. Offsets in a dateline, in a
credit and in the quotations of Article.Quotes count in Body; [Article.DumpSpan] maps
them to the dump. Offsets in the quotations of ExtractQuotes count in the bytes of the
reader. In Go, s[start:end] is the text; other languages count characters or UTF-16
units, which the command's flag -offsets writes.

# Charsets

A dump is read as UTF-8. Bytes that are not valid UTF-8 are read as Windows-1252,
which is what they are in most dumps that mix the two. With a byte-order mark, a dump
is read as UTF-16. [Parser.Charset] sets any other charset that browsers know. Strings
in results are always valid UTF-8.

# JSON

All results marshal to JSON, and all but ParseError unmarshal from it. docs/json.md
documents the fields; docs/newswire.schema.json is a JSON Schema.

# Limits

An article of more bytes than [Parser.MaxArticle], by default [DefaultMaxArticle], is
skipped with [ErrTooLong]; memory is of the order of that limit, whatever the length of
the dump. A dateline is looked for in the first paragraph, and in its first KiB. Time is
linear in the length of the input. No input makes the package panic. Files that are not
dumps, such as archives, Word documents, PDF, JSON, tables and web pages other than
exports, are rejected with an error that names their type (see [Parser.Split]). Other
input that is not news is not rejected; its results are meaningless.

# Limitations

A statement without quotation marks is found only within one sentence that has a cue of
speech and a clause; what people do, think or feel is not a statement. Where the sentence
goes on after the reported words, as in "She said that it was late, and left", the end of
the statement is uncertain. docs/rules.md says how often it is right.

Cues, titles and pronouns are those of English. Datelines are read in several
languages, and quotation marks of all common kinds. The quotations of an article in
another language ([Article.Language]) are of [KindUnknown], without speakers.

There is no entity linking and no cross-document coreference: a name is the one that
the article uses. If it is unclear whom "he" refers to, the name is "he".

Fact checking and the detection of duplicates are out of scope.
*/
package newswire
