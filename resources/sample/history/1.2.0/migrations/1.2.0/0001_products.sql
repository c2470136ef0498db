CREATE TABLE products(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    price_cents INTEGER NOT NULL CHECK(price_cents >= 0)
);
INSERT INTO products(name, price_cents) VALUES('Tea', 450), ('Coffee', 690), ('Cocoa', 520);
