// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package scan reads the text of lines: white space and words, dates and times of day, and
// the date and time at which an article was posted.
package scan
