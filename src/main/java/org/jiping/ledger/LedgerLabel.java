package org.jiping.ledger;

/**
 * Which of several ledgers of a kind one is, such as the answers to one of two surveys.
 *
 * @param key its key, empty where there is but one
 * @param name what people call it
 */
record LedgerLabel(String key, String name) {
}
