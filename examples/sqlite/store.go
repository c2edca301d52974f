// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"cmp"
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"strings"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/unpack"
)

//go:embed schema.sql
var schema string

// open opens a database, and makes its tables if it has none.
func open(ctx context.Context, name string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // the pragma is one of the connection
	if _, err := db.ExecContext(ctx, "PRAGMA foreign_keys = ON;\n"+schema); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// counts are the numbers of articles and quotations that were stored.
type counts struct{ articles, quotes int }

// load stores the articles of a file, and of the files in it if it is a container, in
// one transaction. Articles that were stored from the same file before are replaced.
// Text that could not be parsed is in the error; the rest is stored.
func load(ctx context.Context, db *sql.DB, name string) (n counts, skipped error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return n, err
	}
	defer tx.Rollback()
	for f, err := range unpack.Open(name) {
		if err != nil {
			skipped = errors.Join(skipped, err)
			continue
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM articles WHERE file = ?`, f.Name); err != nil {
			return counts{}, err
		}
		for a, err := range newswire.Split(f) {
			if err != nil {
				skipped = errors.Join(skipped, fmt.Errorf("%s: %w", f.Name, err))
				continue
			}
			quotes, err := store(ctx, tx, f.Name, a)
			if err != nil {
				return counts{}, fmt.Errorf("%s: %w", f.Name, err)
			}
			n.articles++
			n.quotes += quotes
		}
	}
	if err := tx.Commit(); err != nil {
		return counts{}, err
	}
	return n, skipped
}

// store stores an article, and returns the number of its quotations.
func store(ctx context.Context, tx *sql.Tx, file string, a *newswire.Article) (quotes int, err error) {
	var cities []string
	if a.Dateline != nil {
		for _, p := range a.Dateline.Places {
			cities = append(cities, cmp.Or(p.City, p.Text)) // a country or region without a city
		}
	}
	date := a.Filed()
	if date.IsZero() {
		date = a.PageDate
	}
	r, err := tx.ExecContext(ctx,
		`INSERT INTO articles (file, start, "end", headline, byline, date, place, source, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		file, a.Span.Start, a.Span.End, a.Headline, a.Byline, date.String(), strings.Join(cities, "; "), a.Source, a.Body)
	if err != nil {
		return 0, err
	}
	id, err := r.LastInsertId()
	if err != nil {
		return 0, err
	}
	insert := func(q *newswire.Quote, place newswire.Span) error {
		r, err := tx.ExecContext(ctx, `INSERT INTO quotes (article, start, "end", kind, rule, text) VALUES (?, ?, ?, ?, ?, ?)`,
			id, place.Start, place.End, string(q.Kind), string(q.Rule), q.Text)
		if err != nil {
			return err
		}
		quote, err := r.LastInsertId()
		if err != nil {
			return err
		}
		for _, s := range q.Speakers {
			if _, err := tx.ExecContext(ctx, `INSERT INTO speakers (quote, name, role, kind) VALUES (?, ?, ?, ?)`,
				quote, s.Name, s.Role, string(s.Kind)); err != nil {
				return err
			}
		}
		quotes++
		return nil
	}
	for q := range a.HeadlineQuotes() {
		if err := insert(q, a.HeadlineDumpSpan(q.Span())); err != nil {
			return quotes, err
		}
	}
	for q := range a.Quotes() {
		if err := insert(q, a.DumpSpan(q.Span())); err != nil {
			return quotes, err
		}
	}
	return quotes, nil
}
