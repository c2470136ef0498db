CREATE TABLE accounts(
    customer_id INTEGER PRIMARY KEY REFERENCES customers(id),
    created_at TEXT NOT NULL
);
INSERT INTO accounts SELECT id, strftime('%Y-%m-%dT%H:%M:%SZ') FROM customers;
