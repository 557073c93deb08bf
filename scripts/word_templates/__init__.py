"""The Word templates of Nghị định 30/2020/NĐ-CP: page and looks, pieces, and one file for each sort of document."""
