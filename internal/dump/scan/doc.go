// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package scan reads single lines of a dump: white space and words, dates and times of day,
// lines of posting, and the lines that close an article.
package scan
