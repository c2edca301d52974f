-- Copyright 2026 The newswire authors. Use of this source code is governed
-- by the MIT license that can be found in the LICENSE file.

-- Places (start, end) are bytes in the file.
CREATE TABLE IF NOT EXISTS articles (
	id       INTEGER PRIMARY KEY,
	file     TEXT NOT NULL,
	start    INTEGER NOT NULL,
	"end"    INTEGER NOT NULL,
	headline TEXT NOT NULL,
	byline   TEXT NOT NULL,
	date     TEXT NOT NULL, -- of filing, else of the page; parts may be unknown
	place    TEXT NOT NULL,
	source   TEXT NOT NULL,
	body     TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS articles_file ON articles (file, start);
CREATE INDEX IF NOT EXISTS articles_date ON articles (date);

CREATE TABLE IF NOT EXISTS quotes (
	id      INTEGER PRIMARY KEY,
	article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
	start   INTEGER NOT NULL,
	"end"   INTEGER NOT NULL,
	kind    TEXT NOT NULL,
	rule    TEXT NOT NULL,
	text    TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS quotes_article ON quotes (article);

CREATE TABLE IF NOT EXISTS speakers (
	quote INTEGER NOT NULL REFERENCES quotes ON DELETE CASCADE,
	name  TEXT NOT NULL,
	role  TEXT NOT NULL,
	kind  TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS speakers_quote ON speakers (quote);
CREATE INDEX IF NOT EXISTS speakers_name ON speakers (name);

-- The full-text indexes take their text from the tables above.
CREATE VIRTUAL TABLE IF NOT EXISTS article_words USING fts5(headline, body, content='articles', content_rowid='id');
CREATE VIRTUAL TABLE IF NOT EXISTS quote_words USING fts5(text, content='quotes', content_rowid='id');

CREATE TRIGGER IF NOT EXISTS article_added AFTER INSERT ON articles BEGIN
	INSERT INTO article_words (rowid, headline, body) VALUES (new.id, new.headline, new.body);
END;
CREATE TRIGGER IF NOT EXISTS article_removed AFTER DELETE ON articles BEGIN
	INSERT INTO article_words (article_words, rowid, headline, body) VALUES ('delete', old.id, old.headline, old.body);
END;
CREATE TRIGGER IF NOT EXISTS quote_added AFTER INSERT ON quotes BEGIN
	INSERT INTO quote_words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER IF NOT EXISTS quote_removed AFTER DELETE ON quotes BEGIN
	INSERT INTO quote_words (quote_words, rowid, text) VALUES ('delete', old.id, old.text);
END;
