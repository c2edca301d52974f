// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"context"
	"database/sql"
	"fmt"
	"io"
)

// searchArticles writes the articles that match a query, the best first: date, place,
// headline, and the words around the match.
func searchArticles(ctx context.Context, db *sql.DB, w io.Writer, query string) error {
	rows, err := db.QueryContext(ctx, `
		SELECT date, place, articles.headline, snippet(article_words, -1, '[', ']', '…', 12), file, start
		FROM article_words JOIN articles ON articles.id = article_words.rowid
		WHERE article_words MATCH ? ORDER BY rank, articles.id`, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var date, place, headline, snippet, file string
		var start int64
		if err := rows.Scan(&date, &place, &headline, &snippet, &file, &start); err != nil {
			return err
		}
		fmt.Fprintf(w, "%s %s %s\n  %s\n  %s, byte %d\n", date, place, headline, snippet, file, start)
	}
	return rows.Err()
}

// searchQuotes writes the quotations that match a query, in order, with their speakers.
func searchQuotes(ctx context.Context, db *sql.DB, w io.Writer, query, by string) error {
	rows, err := db.QueryContext(ctx, `
		SELECT date, coalesce(group_concat(nullif(concat_ws(', ', name, nullif(role, '')), ''), '; '), ''), quotes.text
		FROM quote_words
			JOIN quotes ON quotes.id = quote_words.rowid
			JOIN articles ON articles.id = quotes.article
			LEFT JOIN speakers ON speakers.quote = quotes.id
		WHERE quote_words MATCH ?
			AND (? = '' OR EXISTS (SELECT * FROM speakers AS s WHERE s.quote = quotes.id AND instr(s.name, ?) > 0))
		GROUP BY quotes.id ORDER BY quotes.id`, query, by, by)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var date, speakers, text string
		if err := rows.Scan(&date, &speakers, &text); err != nil {
			return err
		}
		fmt.Fprintf(w, "%s %s: “%s”\n", date, speakers, text)
	}
	return rows.Err()
}
